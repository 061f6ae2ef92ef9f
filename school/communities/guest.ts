import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'

export type GuestId = Id<'CommunityGuest'>

export const purposeLengthMaximum = 300

/** A guest sees the card until a day; it ends earlier when somebody says so. */
export function isGuestOn(guest: { untilOn: LocalDate; endedAt: Date | null }, today: LocalDate): boolean {
  return guest.endedAt === null && guest.untilOn >= today
}
