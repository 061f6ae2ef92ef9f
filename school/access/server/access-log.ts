import { sql } from 'kysely'
import { newId } from '#base/id.ts'
import { refuseIf } from '#base/refusal.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, Moment, PersonId, SchoolId } from '../actor.ts'
import { whyMayNotReadLog } from '../policy.ts'

/** Writes that somebody opened or changed what belongs to others. Never for one's own private pages, votes, mood or surveys. */
export async function recordAccess(
  tx: Transaction,
  actor: { schoolId: SchoolId; personId: PersonId | null },
  entry: { action: string; object: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      school_id: actor.schoolId,
      id: newId(),
      at,
      person_id: actor.personId,
      action: entry.action,
      object: entry.object,
    })
    .execute()
}

export interface LogFilter {
  personId?: string | undefined
  action?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface LogEntry {
  id: string
  at: Date
  person: { id: string; familyName: string; givenName: string; patronymic: string | null } | null
  action: string
  object: string
}

/** Newest first, a page at a time: ids are time-ordered, so the last id of a page is where the next begins. */
export async function logVisibleTo(
  tx: Transaction,
  actor: Actor,
  filter: LogFilter & { before?: string | undefined; limit: number },
): Promise<{ entries: LogEntry[]; next: string | null }> {
  refuseIf(whyMayNotReadLog(actor))
  const rows = await selectLog(tx, filter)
    .$if(filter.before !== undefined, (query) => query.where('log.id', '<', filter.before ?? ''))
    .limit(filter.limit + 1)
    .execute()
  const entries = rows.slice(0, filter.limit).map(entryFrom)
  return { entries, next: rows.length > filter.limit ? (entries.at(-1)?.id ?? null) : null }
}

export async function exportLog(
  tx: Transaction,
  actor: Actor,
  filter: LogFilter,
  moment: Moment,
): Promise<{ fileName: string; csv: string }> {
  refuseIf(whyMayNotReadLog(actor))
  const rows = await selectLog(tx, filter).execute()
  await recordAccess(tx, actor, { action: 'log_exported', object: 'access_log' }, moment.now)
  return { fileName: `access-log-${moment.today}.csv`, csv: csvOf(rows.map(entryFrom)) }
}

function selectLog(tx: Transaction, filter: LogFilter) {
  return tx
    .selectFrom('access_log as log')
    .leftJoin('access_members as member', (join) =>
      join.onRef('member.school_id', '=', 'log.school_id').onRef('member.id', '=', 'log.person_id'),
    )
    .select([
      'log.id',
      'log.at',
      'log.person_id',
      'log.action',
      'log.object',
      'member.family_name',
      'member.given_name',
      'member.patronymic',
    ])
    .$if(filter.personId !== undefined, (query) => query.where('log.person_id', '=', filter.personId ?? ''))
    .$if(filter.action !== undefined, (query) => query.where('log.action', '=', filter.action ?? ''))
    .$if(filter.from !== undefined, (query) => query.where(sql<boolean>`log.at >= ${filter.from}::date`))
    .$if(filter.to !== undefined, (query) => query.where(sql<boolean>`log.at < ${filter.to}::date + 1`))
    .orderBy('log.id', 'desc')
}

function entryFrom(row: {
  id: string
  at: Date
  person_id: string | null
  action: string
  object: string
  family_name: string | null
  given_name: string | null
  patronymic: string | null
}): LogEntry {
  const isKnown = row.person_id !== null && row.family_name !== null && row.given_name !== null
  return {
    id: row.id,
    at: row.at,
    person: isKnown
      ? {
          id: row.person_id ?? '',
          familyName: row.family_name ?? '',
          givenName: row.given_name ?? '',
          patronymic: row.patronymic,
        }
      : null,
    action: row.action,
    object: row.object,
  }
}

/** Semicolons and a byte-order mark: the form that a Russian Excel opens by a double click. */
function csvOf(entries: readonly LogEntry[]): string {
  const lines = entries.map((entry) => {
    const name =
      entry.person === null
        ? ''
        : [entry.person.familyName, entry.person.givenName, entry.person.patronymic ?? ''].join(' ').trim()
    return [entry.at.toISOString(), name, entry.action, entry.object].map(quoted).join(';')
  })
  return `\uFEFF${['at;person;action;object', ...lines].join('\r\n')}\r\n`
}

function quoted(text: string): string {
  // A leading formula sign would be run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
