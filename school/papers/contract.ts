import { oc } from '@orpc/contract'
import { z } from 'zod'
import { notFound } from '#school/access/shared-contract.ts'
import { editions } from './editions-contract.ts'
import { requiredDocuments } from './paper.ts'
import {
  Blocker,
  byCommunity,
  CommunityId,
  EditionLine,
  PaperKind,
  Register,
  tags,
  WhyNot,
} from './paper-contract.ts'
import { settings } from './settings-contract.ts'

const PaperLine = z.object({
  kind: PaperKind,
  document: z.enum(requiredDocuments),
  inForce: EditionLine.nullable(),
  /** Being written, decided about or returned; somebody else’s draft is not shown. */
  open: EditionLine.nullable(),
  /** No longer in force, newest first. */
  voided: z.array(EditionLine),
  /** Why no draft can be begun; `null` when one can. */
  whyNotDraft: WhyNot,
  /** What would stand against submitting it today. */
  blockers: z.array(Blocker),
})

const DocumentState = z.object({
  document: z.enum(requiredDocuments),
  /** `not_yet`: this part of the product does not write the document. */
  state: z.enum(['missing', 'draft', 'submitted', 'returned', 'approved', 'not_yet']),
  register: Register.nullable(),
})

export const contract = {
  ofCommunity: oc
    .route({
      method: 'GET',
      path: '/papers/communities/{communityId}',
      summary: 'The six documents of a community and the papers behind them',
      tags,
    })
    .input(byCommunity)
    .output(
      z.object({
        community: z.object({ id: CommunityId, name: z.string(), schoolYear: z.number().int() }),
        documents: z.array(DocumentState),
        papers: z.array(PaperLine),
        isInside: z.boolean(),
      }),
    )
    .errors(notFound),
  waiting: oc
    .route({
      method: 'GET',
      path: '/papers/waiting',
      summary: 'What waits for the director, and what came back to those who wrote it',
      tags,
    })
    .output(
      z.object({
        approvals: z.array(EditionLine.extend({ communityName: z.string().nullable() })),
        returned: z.array(EditionLine.extend({ communityName: z.string().nullable() })),
      }),
    ),
  regulation: oc
    .route({
      method: 'GET',
      path: '/papers/regulation',
      summary: 'The regulation of the school: in force, before it, and being written',
      tags,
    })
    .output(
      z.object({
        inForce: EditionLine.nullable(),
        open: z.array(EditionLine),
        voided: z.array(EditionLine),
      }),
    )
    .errors(notFound),
  editions,
  settings,
}
