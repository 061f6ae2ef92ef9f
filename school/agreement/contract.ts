import { oc } from '@orpc/contract'
import { z } from 'zod'
import { conflict, idOf, notFound, Person } from '#school/access/shared-contract.ts'
import { communityStates } from '#school/communities/state.ts'
import { classAgreementClausesMaximum } from './class-agreement-limits.ts'
import { clauseLengthMaximum, clausesMaximum } from './clause.ts'

const Instant = z.iso.datetime()
const Text = z.string().trim().min(1).max(clauseLengthMaximum)
const CommunityId = idOf<'Community'>()
const ClauseId = idOf<'Clause'>()
const VersionId = idOf<'AgreementVersion'>()

const Deed = z.object({ by: Person, at: Instant })

/** Why something cannot be done now. A page leaves out what is NOT_FOUND, and says the reason of anything else. */
const WhyNot = z
  .enum([
    'NOT_FOUND',
    'community_closed',
    'too_many_clauses',
    'no_clauses',
    'version_waiting',
    'nothing_new',
    'members_only',
    'not_put',
    'already_accepted',
    'not_accepted',
    'in_force',
    'already_withdrawn',
    'acceptances_missing',
    'already_active',
    'not_ordered',
  ])
  .nullable()

const Clause = z.object({
  id: ClauseId,
  text: z.string(),
  revision: z.number().int(),
  proposed: Deed,
  changed: Deed.nullable(),
  removed: Deed.nullable(),
})

const Version = z.object({
  id: VersionId,
  number: z.number().int(),
  state: z.enum(['waiting', 'in_force', 'superseded', 'withdrawn']),
  clauses: z.array(z.object({ id: ClauseId, text: z.string() })),
  put: Deed,
  inForceAt: Instant.nullable(),
  withdrawn: Deed.nullable(),
  acceptances: z.array(Deed),
  /** Present members whose yes is missing. */
  awaited: z.array(Person),
  actions: z.object({ accept: WhyNot, takeBack: WhyNot, withdraw: WhyNot, bringIntoForce: WhyNot }),
})

const Agreement = z.object({
  community: z.object({ id: CommunityId, name: z.string(), state: z.enum(communityStates) }),
  memberCount: z.number().int(),
  /** In their order; what was taken out stands last and can be put back. */
  clauses: z.array(Clause),
  /** Newest first. */
  versions: z.array(Version),
  actions: z.object({ propose: WhyNot, put: WhyNot, makeActive: WhyNot }),
})

const tags = ['agreement']
const closed = { community_closed: conflict('The year of the community is closed') }
const byCommunity = { communityId: CommunityId }
const byClause = { clauseId: ClauseId }
const byVersion = { versionId: VersionId }

type Path = `/agreement/${string}`
const route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: Path, summary: string) =>
  oc.route({ method, path, summary, tags, ...(method === 'POST' ? { successStatus: 201 } : {}) })

export const contract = {
  get: route(
    'GET',
    '/agreement/communities/{communityId}',
    'The agreement of a community, draft and versions',
  )
    .input(z.object(byCommunity))
    .output(Agreement)
    .errors(notFound),
  clauses: {
    propose: route('POST', '/agreement/communities/{communityId}/clauses', 'Propose clauses')
      .input(z.object({ ...byCommunity, texts: z.array(Text).min(1).max(clausesMaximum) }))
      .output(Agreement)
      .errors({ ...notFound, ...closed, too_many_clauses: conflict(`At most ${clausesMaximum} clauses`) }),
    change: route('PATCH', '/agreement/clauses/{clauseId}', 'Word a clause anew')
      .input(z.object({ ...byClause, text: Text, revision: z.number().int() }))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        changed_meanwhile: conflict('Somebody else has worded it meanwhile'),
      }),
    move: route('PUT', '/agreement/clauses/{clauseId}/place', 'Put a clause at another place')
      .input(z.object({ ...byClause, place: z.number().int().min(0).max(clausesMaximum) }))
      .output(Agreement)
      .errors({ ...notFound, ...closed }),
    remove: route('PUT', '/agreement/clauses/{clauseId}/removal', 'Take a clause out of the draft')
      .input(z.object(byClause))
      .output(Agreement)
      .errors({ ...notFound, ...closed }),
    restore: route('DELETE', '/agreement/clauses/{clauseId}/removal', 'Put a clause back into the draft')
      .input(z.object(byClause))
      .output(Agreement)
      .errors({ ...notFound, ...closed, too_many_clauses: conflict(`At most ${clausesMaximum} clauses`) }),
  },
  versions: {
    put: route('POST', '/agreement/communities/{communityId}/versions', 'Put the draft to every member')
      .input(z.object(byCommunity))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        no_clauses: conflict('The draft has no clause'),
        version_waiting: conflict('A version is waiting for members'),
        nothing_new: conflict('The draft says what is in force'),
      }),
    withdraw: route('PUT', '/agreement/versions/{versionId}/withdrawal', 'Take back a version that waits')
      .input(z.object(byVersion))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        in_force: conflict('It is in force'),
        already_withdrawn: conflict('It is withdrawn'),
      }),
    accept: route('PUT', '/agreement/versions/{versionId}/acceptance', 'Accept a version')
      .input(z.object(byVersion))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        members_only: conflict('Only members accept'),
        not_put: conflict('This version is not put to anybody'),
        already_accepted: conflict('Accepted already'),
      }),
    takeBack: route('DELETE', '/agreement/versions/{versionId}/acceptance', 'Take one’s own acceptance back')
      .input(z.object(byVersion))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        in_force: conflict('It is in force'),
        not_accepted: conflict('Not accepted'),
      }),
    bringIntoForce: route('PUT', '/agreement/versions/{versionId}/force', 'All present members have accepted')
      .input(z.object(byVersion))
      .output(Agreement)
      .errors({
        ...notFound,
        ...closed,
        already_withdrawn: conflict('It is withdrawn'),
        in_force: conflict('It is in force'),
        acceptances_missing: conflict('Some members have not accepted'),
      }),
  },
  makeActive: route(
    'PUT',
    '/agreement/communities/{communityId}/activity',
    'The order has come after the agreement: the community is active',
  )
    .input(z.object(byCommunity))
    .output(Agreement)
    .errors({
      ...notFound,
      ...closed,
      acceptances_missing: conflict('No agreement is in force'),
      not_ordered: conflict('The community has no order yet'),
      already_active: conflict('The community is active'),
    }),
  classAgreement: oc
    .route({
      method: 'POST',
      path: '/agreement/class-agreement/{format}',
      summary: 'An agreement of a class with its teacher as a file; nothing of it is stored',
      tags,
      outputStructure: 'detailed',
    })
    .input(
      z.object({
        format: z.enum(['docx', 'pdf']),
        title: z.string().trim().min(1).max(200),
        className: z.string().trim().max(20),
        clauses: z.array(Text).min(1).max(classAgreementClausesMaximum),
      }),
    )
    .output(z.object({ headers: z.object({ 'content-disposition': z.string() }), body: z.file() }))
    .errors(notFound),
}
