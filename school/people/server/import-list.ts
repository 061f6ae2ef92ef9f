import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor } from '#school/access/actor.ts'
import { memberById } from '#school/access/server/public.ts'
import { whyMayNotKeepStaff } from '../policy.ts'
import { importsOfSchool, type StaffImport } from './import-store.ts'

/** Imports of the staff list, newest first, each with who made it. */
export async function importsVisibleTo(tx: Transaction, actor: Actor, limit: number) {
  refuseIf(whyMayNotKeepStaff(actor))
  const rows = []
  for (const made of await importsOfSchool(tx, limit)) rows.push(await importRow(tx, made))
  return rows
}

export async function importRow(tx: Transaction, made: StaffImport) {
  const by = await memberById(tx, made.importedBy)
  return {
    id: made.id,
    fileName: made.fileName,
    importedAt: made.importedAt.toISOString(),
    importedBy:
      by === null ? null : { familyName: by.familyName, givenName: by.givenName, patronymic: by.patronymic },
    addedCount: made.addedCount,
    changedCount: made.changedCount,
    undoneAt: made.undoneAt?.toISOString() ?? null,
  }
}
