import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { PaperDocument } from '#base/paper/paper.ts'
import { Day, notFound, Person } from '#school/access/shared-contract.ts'
import { blankPlaces } from './blank-places.ts'
import { fileFormats } from './paper.ts'
import { clauseRoles, contentTables } from './paper-content.ts'
import {
  Blocker,
  byCommunity,
  CommunityId,
  EditionId,
  EditionLine,
  Instant,
  PaperKind,
  tags,
  WhyNot,
} from './paper-contract.ts'
import { wordingStates } from './wording.ts'

const Text = z.string().trim().min(1).max(4000)
const PartKey = z.string().min(1).max(120)
const Wording = z.object({
  texts: z.record(PartKey, z.object({ text: Text, basis: z.string().max(8000) })),
  removed: z.array(PartKey).max(300),
  added: z
    .array(
      z.object({
        key: PartKey,
        after: PartKey,
        texts: z.array(z.string().trim().max(4000)).min(1).max(12),
      }),
    )
    .max(300),
})

const WordingState = z.enum(wordingStates)
const WordedCell = z.object({
  key: z.string(),
  text: z.string(),
  open: z.boolean(),
  state: WordingState.exclude(['removed']),
  proposed: z.string().nullable(),
})
const WordedPart = z.discriminatedUnion('kind', [
  WordedCell.extend({ kind: z.literal('clause'), role: z.enum(clauseRoles), state: WordingState }),
  z.object({
    kind: z.literal('row'),
    key: z.string(),
    table: z.enum(contentTables),
    state: WordingState.exclude(['changed', 'stale']),
    cells: z.array(WordedCell),
  }),
])

// The model stands in base/paper/paper.ts; writing it down again here would only let the two differ.
const Document = z.custom<PaperDocument>((value) => typeof value === 'object' && value !== null)

const EditionPage = z.object({
  edition: EditionLine,
  community: z.object({ id: CommunityId, name: z.string() }).nullable(),
  /** Clauses and rows in their order, left-out ones too. */
  parts: z.array(WordedPart),
  wording: Wording,
  wordingRevision: z.number().int(),
  wordedBy: Person.nullable(),
  wordedAt: Instant,
  /** The paper as the files show it, annexes included. */
  document: Document,
  annexes: z.array(z.object({ number: z.number().int(), edition: EditionLine })),
  /** What may still be attached to this order. */
  attachable: z.array(EditionLine),
  /** The order of which it is an annex. */
  orderedBy: EditionLine.nullable(),
  voidedBy: EditionLine.nullable(),
  /** Other editions of the same paper to compare with, newest first. */
  comparable: z.array(EditionLine),
  history: z.array(
    z.object({
      what: z.enum(['drafted', 'submitted', 'taken_back', 'returned', 'approved', 'voided', 'discarded']),
      by: Person.nullable(),
      at: Instant,
      words: z.string().nullable(),
    }),
  ),
  blockers: z.array(Blocker),
  /** What is left to be written by hand here and in the annexes, while it is not approved. */
  blanks: z.array(z.enum(blankPlaces)),
  /** Returned, and every word is still as it was. */
  isUnchangedSinceReturn: z.boolean(),
  /** Why not, action by action; `null` means that nothing stands against it. */
  whyNot: z.object({
    word: WhyNot,
    submit: WhyNot,
    takeBack: WhyNot,
    return: WhyNot,
    approve: WhyNot,
    discard: WhyNot,
    restore: WhyNot,
    attach: WhyNot,
  }),
})

const Change = z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })
const Comparison = z.object({
  older: EditionLine,
  newer: EditionLine,
  /** In the order of the newer edition; a part that stands in the older one only is where it stood. */
  parts: z.array(
    z.object({
      key: z.string(),
      role: z.enum(clauseRoles).nullable(),
      table: z.enum(contentTables).nullable(),
      state: z.enum(['same', 'changed', 'added', 'removed']),
      /** Of a clause one list of changes, of a row one for each cell. */
      texts: z.array(z.array(Change)),
    }),
  ),
  changedCount: z.number().int(),
})

const notOpen = {
  already_submitted: { status: 409, message: 'Before the director: take it back first' },
  already_approved: { status: 409, message: 'Approved editions do not change; draft a new one' },
  already_discarded: { status: 409, message: 'Discarded: restore it first' },
}
const byEdition = z.object({ editionId: EditionId })

export const editions = {
  draft: oc
    .route({
      method: 'POST',
      path: '/papers/editions',
      summary: 'Begin a draft of a paper from what is known',
      tags,
      successStatus: 201,
    })
    .input(byCommunity.extend({ kind: PaperKind }))
    .output(EditionPage)
    .errors({
      ...notFound,
      already_open: { status: 409, message: 'A draft of this paper is open' },
      already_ordered: { status: 409, message: 'The order of this year is approved' },
      not_ordered: { status: 409, message: 'The community has no order yet' },
      community_closed: { status: 409, message: 'The community is closed' },
      already_in_force: { status: 409, message: 'The road map in force has its order' },
    }),
  get: oc
    .route({ method: 'GET', path: '/papers/editions/{editionId}', summary: 'One edition of a paper', tags })
    .input(byEdition)
    .output(EditionPage)
    .errors(notFound),
  word: oc
    .route({
      method: 'PUT',
      path: '/papers/editions/{editionId}/wording',
      summary: 'Word a draft otherwise than the facts propose',
      tags,
    })
    .input(byEdition.extend({ wording: Wording, revision: z.number().int().min(0) }))
    .output(EditionPage)
    .errors({
      ...notFound,
      ...notOpen,
      changed_meanwhile: { status: 409, message: 'Somebody else has changed the wording' },
    }),
  submit: oc
    .route({
      method: 'PUT',
      path: '/papers/editions/{editionId}/submission',
      summary: 'Put a draft with its annexes before the director',
      tags,
    })
    .input(byEdition)
    .output(EditionPage)
    .errors({
      ...notFound,
      ...notOpen,
      comes_with_order: { status: 409, message: 'It is an annex: submit its order' },
      blocked: { status: 409, message: 'Something is missing; the page of the edition says what' },
    }),
  takeBack: oc
    .route({
      method: 'DELETE',
      path: '/papers/editions/{editionId}/submission',
      summary: 'Take a draft back from the director',
      tags,
    })
    .input(byEdition)
    .output(EditionPage)
    .errors({
      ...notFound,
      not_submitted: { status: 409, message: 'It is not before the director' },
      comes_with_order: { status: 409, message: 'It is an annex: take back its order' },
    }),
  return: oc
    .route({
      method: 'POST',
      path: '/papers/editions/{editionId}/returns',
      summary: 'Return a draft to those who wrote it, with words',
      tags,
    })
    .input(byEdition.extend({ words: z.string().trim().min(1).max(2000) }))
    .output(EditionPage)
    .errors({
      ...notFound,
      not_submitted: { status: 409, message: 'It is not before the director' },
      comes_with_order: { status: 409, message: 'It is an annex: return its order' },
    }),
  approve: oc
    .route({
      method: 'PUT',
      path: '/papers/editions/{editionId}/approval',
      summary: 'Approve a paper with the number and day of its order',
      tags,
    })
    .input(byEdition.extend({ registerNumber: z.string().trim().min(1).max(40), registeredOn: Day }))
    .output(EditionPage)
    .errors({
      ...notFound,
      not_submitted: { status: 409, message: 'It is not before the director' },
      comes_with_order: { status: 409, message: 'It is an annex: approve its order' },
      number_taken: { status: 409, message: 'Another order of this year has the number' },
      before_previous: { status: 409, message: 'The edition it replaces is of a later day' },
      day_is_strange: { status: 409, message: 'The day is more than a year away' },
      blocked: { status: 409, message: 'The community has changed since; return the paper' },
    }),
  discard: oc
    .route({
      method: 'PUT',
      path: '/papers/editions/{editionId}/discarding',
      summary: 'Put a draft aside',
      tags,
    })
    .input(byEdition)
    .output(EditionPage)
    .errors({ ...notFound, ...notOpen }),
  restore: oc
    .route({
      method: 'DELETE',
      path: '/papers/editions/{editionId}/discarding',
      summary: 'Take up a draft that was put aside',
      tags,
    })
    .input(byEdition)
    .output(EditionPage)
    .errors({
      ...notFound,
      not_discarded: { status: 409, message: 'It was not put aside' },
      already_open: { status: 409, message: 'Another draft of this paper is open' },
    }),
  attach: oc
    .route({
      method: 'PUT',
      path: '/papers/editions/{editionId}/annexes/{annexId}',
      summary: 'Make a draft an annex of this order',
      tags,
    })
    .input(byEdition.extend({ annexId: EditionId }))
    .output(EditionPage)
    .errors({
      ...notFound,
      ...notOpen,
      not_attachable: { status: 409, message: 'No annex of this order' },
    }),
  detach: oc
    .route({
      method: 'DELETE',
      path: '/papers/editions/{editionId}/annexes/{annexId}',
      summary: 'Leave an annex out of this order',
      tags,
    })
    .input(byEdition.extend({ annexId: EditionId }))
    .output(EditionPage)
    .errors({ ...notFound, ...notOpen }),
  compare: oc
    .route({
      method: 'GET',
      path: '/papers/editions/{editionId}/comparison',
      summary: 'What differs between two editions of a paper, word by word',
      tags,
    })
    .input(byEdition.extend({ with: EditionId }))
    .output(Comparison)
    .errors(notFound),
  file: oc
    .route({
      method: 'GET',
      path: '/papers/editions/{editionId}/files/{format}',
      summary: 'The paper as a file, with its annexes',
      tags,
      outputStructure: 'detailed',
    })
    .input(byEdition.extend({ format: z.enum(fileFormats) }))
    .output(z.object({ headers: z.object({ 'content-disposition': z.string() }), body: z.file() }))
    .errors(notFound),
}
