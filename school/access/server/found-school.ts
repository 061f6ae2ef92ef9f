import { newId } from '#base/id.ts'
import { refuse } from '#base/refusal.ts'
import { type Database, inScope } from '#platform/db/database.ts'
import { makeLink } from './invite.ts'
import type { NewSchool } from './route-context.ts'
import { grantRole, insertMember, insertSchool } from './store.ts'

/** Makes a real school with its first technician, who comes in by the returned one-time link. */
export async function foundSchool(
  database: Database,
  school: NewSchool,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  if (!isTimeZone(school.timeZone)) refuse('time_zone_unknown', { timeZone: 'time_zone_unknown' })
  const schoolId = newId<'School'>()
  const technician = newId<'Person'>()
  return inScope(database, { schoolId, personId: null, roles: [] }, async (tx) => {
    await insertSchool(
      tx,
      {
        id: schoolId,
        name: school.name,
        place: school.place,
        kind: 'real',
        timeZone: school.timeZone,
        clockShows: null,
      },
      now,
    )
    await insertMember(tx, schoolId, { id: technician, ...school.technician, email: null, login: null }, now)
    await grantRole(tx, { schoolId, member: technician, role: 'technician', by: null }, now)
    return makeLink(tx, { schoolId, member: technician, purpose: 'invitation', by: null }, now)
  })
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    // Intl knows no question about a zone, it only throws.
    return false
  }
}
