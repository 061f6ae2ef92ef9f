import type { Transaction } from '../db/database.ts'

/** What changed: a name and ids, nothing that could be read. */
export interface Announcement {
  schoolId: string
  /** Past tense with the capability in front: `results.import_completed`. */
  name: string
  ids: Readonly<Record<string, string>>
  /** Who may know; the whole school when left out. */
  people?: readonly string[]
  roles?: readonly string[]
}

/** Writes the event in the same transaction as the change; it is delivered after the commit, or not at all. */
export async function publish(tx: Transaction, event: Announcement, at: Date): Promise<void> {
  await tx
    .insertInto('platform_events')
    .values({
      school_id: event.schoolId,
      name: event.name,
      ids: JSON.stringify(event.ids),
      audience_people: event.people === undefined ? null : [...event.people],
      audience_roles: event.roles === undefined ? null : [...event.roles],
      published_at: at,
    })
    .execute()
}
