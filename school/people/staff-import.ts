import type { PersonId } from '#school/access/actor.ts'
import { genderShownBy, normalizedName } from './name.ts'
import { type StaffChange, type StaffMember, type StaffRecord, sameRecord, staffChanges } from './staff.ts'
import type { StaffEntry } from './staff-rows.ts'

export type ImportRefusal = 'name_is_ambiguous' | 'person_stands_twice'

/** What will happen to one person of the file. */
export type PlannedPerson = { rowIndexes: number[] } & (
  | { outcome: 'added'; after: StaffRecord; changes: StaffChange[] }
  | { outcome: 'changed'; id: PersonId; before: StaffRecord; after: StaffRecord; changes: StaffChange[] }
  | { outcome: 'unchanged'; id: PersonId; after: StaffRecord }
  | { outcome: 'refused'; entry: StaffEntry; why: ImportRefusal }
)

/**
 * Compares a read file with the staff. A person is found by login, else by the full name however it is spelled; so the
 * same file again changes nothing, and a corrected file changes only what was corrected.
 */
export function planImport(entries: readonly StaffEntry[], staff: readonly StaffMember[]): PlannedPerson[] {
  const taken = new Set<PersonId>()
  return entries.map((entry) => {
    const found = personMeant(entry, staff)
    if (found === 'name_is_ambiguous') return refused(entry, found)
    if (found === null) return added(entry)
    if (taken.has(found.id)) return refused(entry, 'person_stands_twice')
    taken.add(found.id)
    const after = recordAfter(entry, found)
    const before = recordOf(found)
    if (sameRecord(before, after))
      return { rowIndexes: entry.rowIndexes, outcome: 'unchanged', id: found.id, after }
    const changes = staffChanges(before, after)
    return { rowIndexes: entry.rowIndexes, outcome: 'changed', id: found.id, before, after, changes }
  })
}

/** What stands about a person after the import: what the file says, else what stood before. An empty cell takes nothing away. */
export function recordAfter(entry: StaffEntry, before: StaffRecord | null): StaffRecord {
  const gender = genderShownBy(entry.name) ?? before?.gender ?? null
  const keepsPosition = entry.positionWording === null || entry.positionWording === before?.positionWording
  return {
    name: sameName(entry, before) ? before.name : entry.name,
    gender,
    positionWording: entry.positionWording ?? before?.positionWording ?? null,
    positionTypes: (keepsPosition ? before?.positionTypes : entry.positionTypes) ?? [],
    subjects: entry.subjects ?? before?.subjects ?? [],
    teachings: entry.teachings ?? before?.teachings ?? [],
    experienceSince: entry.experienceSince ?? before?.experienceSince ?? null,
    email: entry.email ?? before?.email ?? null,
    phone: entry.phone ?? before?.phone ?? null,
  }
}

/** What an undone import leaves behind: everything as before, except where somebody has changed it since. */
export function whyNotUndone(
  now: StaffRecord | null,
  after: StaffRecord,
): 'changed_since' | 'already_gone' | null {
  if (now === null) return 'already_gone'
  return sameRecord(now, after) ? null : 'changed_since'
}

export function recordOf(member: StaffMember): StaffRecord {
  const { id: _id, login: _login, endsOn: _endsOn, ...record } = member
  return record
}

/** «ё» written as «е» in a file is no new name: the spelling the school has already confirmed stays. */
function sameName(entry: StaffEntry, before: StaffRecord | null): before is StaffRecord {
  return before !== null && normalizedName(entry.name) === normalizedName(before.name)
}

function personMeant(
  entry: StaffEntry,
  staff: readonly StaffMember[],
): StaffMember | 'name_is_ambiguous' | null {
  const byLogin = entry.login === null ? undefined : staff.find((member) => member.login === entry.login)
  if (byLogin !== undefined) return byLogin
  const wanted = normalizedName(entry.name)
  // A namesake who signs in under another login is another person.
  const namesakes = staff.filter(
    (member) => normalizedName(member.name) === wanted && (entry.login === null || member.login === null),
  )
  if (namesakes.length > 1) return 'name_is_ambiguous'
  return namesakes[0] ?? null
}

function added(entry: StaffEntry): PlannedPerson {
  const after = recordAfter(entry, null)
  const nothing: StaffRecord = {
    name: after.name,
    gender: null,
    positionTypes: [],
    positionWording: null,
    subjects: [],
    teachings: [],
    experienceSince: null,
    email: null,
    phone: null,
  }
  return { rowIndexes: entry.rowIndexes, outcome: 'added', after, changes: staffChanges(nothing, after) }
}

function refused(entry: StaffEntry, why: ImportRefusal): PlannedPerson {
  return { rowIndexes: entry.rowIndexes, outcome: 'refused', entry, why }
}
