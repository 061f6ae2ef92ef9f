import { oc } from '@orpc/contract'
import { z } from 'zod'
import { notFound } from '#school/access/shared-contract.ts'
import { schoolRoles } from './actor.ts'
import { loginPattern } from './invitation.ts'

const Uuid = z.uuid()
const Day = z.iso.date()
const Instant = z.iso.datetime()
const Name = z.string().trim().min(1).max(100)
const Role = z.enum(schoolRoles)
const Password = z.string().min(10).max(128)
const Login = z.string().trim().toLowerCase().regex(loginPattern)

const PersonName = z.object({
  familyName: Name,
  givenName: Name,
  patronymic: z.string().trim().max(100).nullable(),
})

const Me = z.object({
  person: PersonName.extend({ id: Uuid, login: z.string().nullable(), email: z.string().nullable() }),
  school: z.object({
    id: Uuid,
    name: z.string(),
    place: z.string(),
    kind: z.enum(['demo', 'real']),
    timeZone: z.string(),
  }),
  roles: z.array(Role),
  otherSchools: z.array(z.object({ id: Uuid, name: z.string() })),
  now: Instant,
  today: Day,
})

const Entrance = z.object({
  demo: z
    .object({
      schoolName: z.string(),
      people: z.array(PersonName.extend({ id: Uuid, roles: z.array(Role) })),
    })
    .nullable(),
  mayFoundSchool: z.boolean(),
  mailWorks: z.boolean(),
  secureContext: z.boolean(),
})

const AccountRow = PersonName.extend({
  id: Uuid,
  login: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(Role),
  endsOn: Day.nullable(),
  state: z.enum(['no_account', 'invited', 'active', 'ended']),
})

const OneTimeLink = z.object({ link: z.string(), expiresAt: Instant })

const LogEntry = z.object({
  id: Uuid,
  at: Instant,
  person: PersonName.extend({ id: Uuid }).nullable(),
  action: z.string(),
  object: z.string(),
})
const LogFilter = z.object({
  personId: Uuid.optional(),
  action: z.string().max(100).optional(),
  from: Day.optional(),
  to: Day.optional(),
})

const member = { memberId: Uuid }
const tags = ['access']

export const contract = {
  me: oc.route({ method: 'GET', path: '/access/me', summary: 'Who acts, in which school', tags }).output(Me),
  entrance: oc
    .route({ method: 'GET', path: '/access/entrance', summary: 'What the sign-in page may offer', tags })
    .output(Entrance),
  demo: {
    signIn: oc
      .route({
        method: 'POST',
        path: '/access/demo-sessions',
        summary: 'Sign in as a person of the demo',
        tags,
      })
      .input(z.object({ personId: Uuid }))
      .output(z.object({ personId: Uuid }))
      .errors(notFound),
  },
  schools: {
    found: oc
      .route({
        method: 'POST',
        path: '/access/schools',
        summary: 'Found a real school',
        tags,
        successStatus: 201,
      })
      .input(
        z.object({
          name: z.string().trim().min(1).max(300),
          place: z.string().trim().max(300),
          timeZone: z.string().max(60),
          technician: PersonName,
        }),
      )
      .output(OneTimeLink)
      .errors({ ...notFound, time_zone_unknown: { status: 422, message: 'No such time zone' } }),
  },
  invitations: {
    create: oc
      .route({
        method: 'POST',
        path: '/access/members/{memberId}/invitations',
        summary: 'A one-time link to come in or to set a new password',
        tags,
        successStatus: 201,
      })
      .input(z.object({ ...member, purpose: z.enum(['invitation', 'password_reset']) }))
      .output(OneTimeLink)
      .errors({
        ...notFound,
        has_account: { status: 409, message: 'The person already signs in; give a new password instead' },
        no_account: { status: 409, message: 'The person has no account yet; invite instead' },
      }),
    read: oc
      .route({
        method: 'GET',
        path: '/access/invitations/{token}',
        summary: 'What a one-time link offers',
        tags,
      })
      .input(z.object({ token: z.string().max(200) }))
      .output(
        PersonName.extend({
          schoolName: z.string(),
          purpose: z.enum(['invitation', 'password_reset']),
          login: z.string(),
          why: z.enum(['invitation_used', 'invitation_withdrawn', 'invitation_expired']).nullable(),
        }),
      )
      .errors(notFound),
    accept: oc
      .route({
        method: 'POST',
        path: '/access/invitations/{token}/acceptance',
        summary: 'Choose a password and come in',
        tags,
      })
      .input(z.object({ token: z.string().max(200), login: Login, password: Password }))
      .output(z.object({ personId: Uuid }))
      .errors({
        ...notFound,
        invitation_used: { status: 409, message: 'Already used' },
        invitation_withdrawn: { status: 409, message: 'Withdrawn' },
        invitation_expired: { status: 409, message: 'Expired' },
        login_taken: { status: 409, message: 'Another person has this login' },
        too_many_attempts: { status: 429, message: 'Too many attempts' },
      }),
  },
  accounts: {
    list: oc
      .route({ method: 'GET', path: '/access/accounts', summary: 'Who may sign in', tags })
      .output(z.array(AccountRow))
      .errors(notFound),
    end: oc
      .route({
        method: 'PUT',
        path: '/access/members/{memberId}/end',
        summary: 'The last day of an account',
        tags,
      })
      .input(z.object({ ...member, endsOn: Day.nullable() }))
      .output(AccountRow)
      .errors({ ...notFound, own_account: { status: 409, message: 'Nobody ends the own account' } }),
    grantRole: oc
      .route({ method: 'PUT', path: '/access/members/{memberId}/roles/{role}', summary: 'Give a role', tags })
      .input(z.object({ ...member, role: Role }))
      .output(AccountRow)
      .errors(notFound),
    revokeRole: oc
      .route({
        method: 'DELETE',
        path: '/access/members/{memberId}/roles/{role}',
        summary: 'Take a role back',
        tags,
      })
      .input(z.object({ ...member, role: Role }))
      .output(AccountRow)
      .errors({ ...notFound, last_technician: { status: 409, message: 'A school needs a technician' } }),
  },
  log: {
    list: oc
      .route({ method: 'GET', path: '/access/log', summary: 'Who opened what belongs to others', tags })
      .input(
        LogFilter.extend({
          before: Uuid.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ entries: z.array(LogEntry), next: Uuid.nullable() }))
      .errors(notFound),
    export: oc
      .route({ method: 'GET', path: '/access/log/export', summary: 'The access log as CSV', tags })
      .input(LogFilter)
      .output(z.object({ fileName: z.string(), csv: z.string() }))
      .errors(notFound),
  },
}
