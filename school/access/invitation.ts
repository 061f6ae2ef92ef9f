import { inLatinLetters } from '#base/latin-letters.ts'

/** What a one-time link is for: to come in for the first time, or to set a new password. */
export type InvitationPurpose = 'invitation' | 'password_reset'

export const invitationDays = { invitation: 14, password_reset: 1 } as const satisfies Record<
  InvitationPurpose,
  number
>

export interface Invitation {
  purpose: InvitationPurpose
  expiresAt: Date
  usedAt: Date | null
  withdrawnAt: Date | null
}

export function whyCannotAccept(
  invitation: Invitation,
  now: Date,
): 'invitation_used' | 'invitation_withdrawn' | 'invitation_expired' | null {
  if (invitation.usedAt !== null) return 'invitation_used'
  if (invitation.withdrawnAt !== null) return 'invitation_withdrawn'
  if (invitation.expiresAt <= now) return 'invitation_expired'
  return null
}

/** Latin letters, digits, dot, hyphen and underscore: typed on any keyboard, read out over a telephone. */
export const loginPattern = /^[a-z0-9._-]{2,40}$/

/** A login proposed from a name: «Мельник Ольга» → `melnik.o`. The person may change it. */
export function proposedLogin(familyName: string, givenName: string): string {
  const latin = (text: string) => inLatinLetters(text).replace(/[^a-z0-9]/g, '')
  return [latin(familyName), latin(givenName).slice(0, 1)].filter((part) => part !== '').join('.') || 'user'
}
