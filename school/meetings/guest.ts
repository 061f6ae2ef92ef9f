import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { MeetingId } from './meeting.ts'

export type GuestId = Id<'MeetingGuest'>

/** Invited to one meeting: somebody with an account, or a name that comes in by the code. */
export interface Guest {
  id: GuestId
  meetingId: MeetingId
  personId: PersonId | null
  name: string | null
  contact: string | null
  withdrawn: Deed | null
}

/** With an account, and invited still. */
export function guestPeople(guests: readonly Guest[]): PersonId[] {
  return guests.flatMap(({ personId, withdrawn }) =>
    personId === null || withdrawn !== null ? [] : [personId],
  )
}
