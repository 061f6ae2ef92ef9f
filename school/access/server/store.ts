import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { idFrom, newId } from '#base/id.ts'
import { type LocalDate, localDateAt } from '#base/local-date.ts'
import type { Database, Transaction } from '#platform/db/database.ts'
import {
  type Actor,
  type Moment,
  type PersonId,
  type SchoolId,
  type SchoolRole,
  schoolRoles,
} from '../actor.ts'
import type { Invitation, InvitationPurpose } from '../invitation.ts'

export interface PersonName {
  familyName: string
  givenName: string
  patronymic: string | null
}

export interface Member extends PersonName {
  id: PersonId
  accountId: string | null
  login: string | null
  email: string | null
  endsOn: LocalDate | null
  roles: SchoolRole[]
  isInvited: boolean
}

export interface School {
  id: SchoolId
  name: string
  place: string
  kind: 'demo' | 'real'
  timeZone: string
}

export interface Membership {
  actor: Actor
  moment: Moment
  schoolName: string
}

/** Everything an account is, in every school where its time has not ended. */
export async function membershipsOf(
  database: Database,
  accountId: string,
  realNow: Date,
): Promise<Membership[]> {
  const { rows } = await sql<{
    school_id: string
    person_id: string
    roles: string[]
    ends_on: string | null
    school_name: string
    time_zone: string
    clock_shows: Date | null
    clock_set_at: Date | null
  }>`select * from access_memberships(${accountId})`.execute(database)
  return rows
    .map((row) => ({
      actor: {
        schoolId: idFrom<'School'>(row.school_id),
        personId: idFrom<'Person'>(row.person_id),
        roles: rolesFrom(row.roles),
      },
      moment: momentOf(row, realNow),
      schoolName: row.school_name,
      endsOn: row.ends_on,
    }))
    .filter(({ endsOn, moment }) => endsOn === null || endsOn >= moment.today)
    .map(({ actor, moment, schoolName }) => ({ actor, moment, schoolName }))
}

/** The school's own now. A demo school's clock runs on from the moment it was set to. */
function momentOf(
  school: { time_zone: string; clock_shows: Date | null; clock_set_at: Date | null },
  realNow: Date,
): Moment {
  const passed = school.clock_set_at === null ? 0 : realNow.getTime() - school.clock_set_at.getTime()
  const now = new Date(school.clock_shows === null ? realNow : school.clock_shows.getTime() + passed)
  return { now, today: localDateAt(now.getTime(), school.time_zone) }
}

export async function momentIn(tx: Transaction, realNow: Date): Promise<Moment | null> {
  const school = await tx
    .selectFrom('access_schools')
    .select(['time_zone', 'clock_shows', 'clock_set_at'])
    .executeTakeFirst()
  return school === undefined ? null : momentOf(school, realNow)
}

export async function schoolOf(tx: Transaction): Promise<School> {
  const row = await tx
    .selectFrom('access_schools')
    .select(['school_id', 'name', 'place', 'kind', 'time_zone'])
    .executeTakeFirstOrThrow()
  return {
    id: idFrom<'School'>(row.school_id),
    name: row.name,
    place: row.place,
    kind: row.kind === 'demo' ? 'demo' : 'real',
    timeZone: row.time_zone,
  }
}

export async function insertSchool(
  tx: Transaction,
  school: School & { clockShows: Date | null },
  realNow: Date,
): Promise<void> {
  await tx
    .insertInto('access_schools')
    .values({
      school_id: school.id,
      name: school.name,
      place: school.place,
      kind: school.kind,
      time_zone: school.timeZone,
      created_at: realNow,
      clock_shows: school.clockShows,
      clock_set_at: school.clockShows === null ? null : realNow,
    })
    .execute()
}

export async function membersOf(tx: Transaction, only?: PersonId): Promise<Member[]> {
  const rows = await tx
    .selectFrom('access_members as m')
    .select((select) => [
      'm.id',
      'm.family_name',
      'm.given_name',
      'm.patronymic',
      'm.account_id',
      'm.login',
      'm.email',
      'm.ends_on',
      sql<string[]>`array(select role from access_role_grants g where g.school_id = m.school_id
        and g.member_id = m.id and g.revoked_at is null order by role)`.as('roles'),
      select
        .exists(
          select
            .selectFrom('access_invitations as i')
            .select('i.id')
            .whereRef('i.school_id', '=', 'm.school_id')
            .whereRef('i.member_id', '=', 'm.id')
            .where('i.purpose', '=', 'invitation')
            .where('i.used_at', 'is', null)
            .where('i.withdrawn_at', 'is', null),
        )
        .as('is_invited'),
    ])
    .$if(only !== undefined, (query) => query.where('m.id', '=', only ?? ''))
    .orderBy(sql`m.family_name collate "ru-x-icu"`)
    .orderBy(sql`m.given_name collate "ru-x-icu"`)
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    id: idFrom<'Person'>(row.id),
    familyName: row.family_name,
    givenName: row.given_name,
    patronymic: row.patronymic,
    accountId: row.account_id,
    login: row.login,
    email: row.email,
    // The column is a date; the compiler knows only that it is text.
    endsOn: row.ends_on as LocalDate | null,
    roles: rolesFrom(row.roles),
    isInvited: Boolean(row.is_invited),
  }))
}

export async function memberById(tx: Transaction, id: PersonId): Promise<Member | null> {
  return (await membersOf(tx, id))[0] ?? null
}

export async function insertMember(
  tx: Transaction,
  schoolId: SchoolId,
  person: PersonName & { id: PersonId; email: string | null; login: string | null },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('access_members')
    .values({
      school_id: schoolId,
      id: person.id,
      family_name: person.familyName,
      given_name: person.givenName,
      patronymic: person.patronymic,
      email: person.email,
      login: person.login,
      added_at: at,
    })
    .execute()
}

export async function updateMember(
  tx: Transaction,
  id: PersonId,
  change: Partial<PersonName> & {
    email?: string | null
    endsOn?: LocalDate | null
    account?: { id: string; login: string }
  },
): Promise<void> {
  const values = {
    ...(change.familyName === undefined ? {} : { family_name: change.familyName }),
    ...(change.givenName === undefined ? {} : { given_name: change.givenName }),
    ...(change.patronymic === undefined ? {} : { patronymic: change.patronymic }),
    ...(change.email === undefined ? {} : { email: change.email }),
    ...(change.endsOn === undefined ? {} : { ends_on: change.endsOn }),
    ...(change.account === undefined ? {} : { account_id: change.account.id, login: change.account.login }),
  }
  await tx.updateTable('access_members').set(values).where('id', '=', id).execute()
}

export async function grantRole(
  tx: Transaction,
  grant: { schoolId: SchoolId; member: PersonId; role: SchoolRole; by: PersonId | null },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('access_role_grants')
    .values({
      school_id: grant.schoolId,
      id: newId(),
      member_id: grant.member,
      role: grant.role,
      granted_by: grant.by,
      granted_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'member_id', 'role']).where('revoked_at', 'is', null).doNothing(),
    )
    .execute()
}

export async function revokeRole(
  tx: Transaction,
  member: PersonId,
  role: SchoolRole,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('access_role_grants')
    .set({ revoked_by: by, revoked_at: at })
    .where('member_id', '=', member)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute()
}

/** How many people who can still sign in hold the role, leaving one person out. */
export async function holdersOf(tx: Transaction, role: SchoolRole, without: PersonId): Promise<number> {
  const members = await membersOf(tx)
  return members.filter(
    (member) => member.id !== without && member.accountId !== null && member.roles.includes(role),
  ).length
}

export interface StoredInvitation extends Invitation {
  id: string
  memberId: PersonId
}

export async function insertInvitation(
  tx: Transaction,
  invitation: {
    schoolId: SchoolId
    member: PersonId
    purpose: InvitationPurpose
    secret: string
    by: PersonId | null
    expiresAt: Date
  },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('access_invitations')
    .set({ withdrawn_at: at })
    .where('member_id', '=', invitation.member)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .insertInto('access_invitations')
    .values({
      school_id: invitation.schoolId,
      id: newId(),
      member_id: invitation.member,
      purpose: invitation.purpose,
      secret_hash: hashed(invitation.secret),
      created_by: invitation.by,
      created_at: at,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** Locks the row, so that two people with one link cannot both come in. */
export async function invitationBySecret(tx: Transaction, secret: string): Promise<StoredInvitation | null> {
  const row = await tx
    .selectFrom('access_invitations')
    .select(['id', 'member_id', 'purpose', 'expires_at', 'used_at', 'withdrawn_at'])
    .where('secret_hash', '=', hashed(secret))
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    memberId: idFrom<'Person'>(row.member_id),
    purpose: row.purpose === 'password_reset' ? 'password_reset' : 'invitation',
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    withdrawnAt: row.withdrawn_at,
  }
}

export async function markInvitationUsed(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('access_invitations').set({ used_at: at }).where('id', '=', id).execute()
}

/** Only a hash is kept: who reads the database cannot come in with it. */
function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

function rolesFrom(texts: readonly string[]): SchoolRole[] {
  return schoolRoles.filter((role) => texts.includes(role))
}
