import type { SchoolRole } from '../actor.ts'

/** A line of the technician's page, as the contract gives it. */
export interface Account {
  id: string
  familyName: string
  givenName: string
  patronymic: string | null
  login: string | null
  email: string | null
  roles: readonly SchoolRole[]
  endsOn: string | null
  state: 'no_account' | 'invited' | 'active' | 'ended'
}
