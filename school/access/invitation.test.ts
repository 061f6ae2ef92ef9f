import { expect, test } from 'vitest'
import { type Invitation, proposedLogin, whyCannotAccept } from './invitation.ts'

const open: Invitation = {
  purpose: 'invitation',
  expiresAt: new Date('2025-09-10T00:00:00Z'),
  usedAt: null,
  withdrawnAt: null,
}
const now = new Date('2025-09-01T00:00:00Z')

test('an open invitation may be accepted once, until it expires or is withdrawn', () => {
  expect(whyCannotAccept(open, now)).toBeNull()
  expect(whyCannotAccept({ ...open, usedAt: now }, now)).toBe('invitation_used')
  expect(whyCannotAccept({ ...open, withdrawnAt: now }, now)).toBe('invitation_withdrawn')
  expect(whyCannotAccept(open, open.expiresAt)).toBe('invitation_expired')
})

test('a login is proposed from the name in Latin letters', () => {
  expect(proposedLogin('Щербакова', 'Юлия')).toBe('shcherbakova.y')
  expect(proposedLogin('Сидорова-Ким', 'Анна')).toBe('sidorovakim.a')
  expect(proposedLogin('«»', '')).toBe('user')
})
