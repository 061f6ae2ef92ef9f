import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { PaperDocument } from '#base/paper/paper.ts'
import { blockerCodes } from './blocker.ts'
import { editionStates } from './edition.ts'
import { fileFormats, paperKinds, requiredDocuments } from './paper.ts'
import { approvalBlocks, clauseRoles, contentTables, keptLongs } from './paper-content.ts'
import { whyNotCodes } from './policy.ts'
import { wordingStates } from './wording.ts'

// The check at run time is the UUID; the kind of thing it names exists for the compiler only.
const idOf = <Of extends string>() => z.uuid() as unknown as z.ZodType<Id<Of>, string>
// As with ids: the form is checked, the brand is the compiler's.
const Day = z.iso.date() as unknown as z.ZodType<LocalDate, string>
const Instant = z.iso.datetime()
const EditionId = idOf<'Edition'>()
const PersonId = idOf<'Person'>()
const CommunityId = idOf<'Community'>()

const PaperKind = z.enum(paperKinds)
const EditionState = z.enum(editionStates)
const WhyNot = z.enum(whyNotCodes).nullable()

const Person = z.object({
  id: PersonId,
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
})
const Register = z.object({ number: z.string(), on: Day })
const Blocker = z.object({ code: z.enum(blockerCodes), people: z.array(Person) })

const EditionLine = z.object({
  id: EditionId,
  kind: PaperKind,
  /** What the paper is called in its own words, in Russian. */
  name: z.string(),
  /** Counts approved editions of one paper; a draft has none. */
  number: z.number().int().nullable(),
  state: EditionState,
  draftedBy: Person.nullable(),
  draftedAt: Instant,
  submittedBy: Person.nullable(),
  submittedAt: Instant.nullable(),
  /** What the director wrote when it was last returned, while it has not been submitted again. */
  returnedWords: z.string().nullable(),
  /** Number and day of the order, or of the order that approved it. */
  register: Register.nullable(),
  approvedAt: Instant.nullable(),
  voidedAt: Instant.nullable(),
})

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

const Line = z.string().trim().min(1).max(300)
const Settings = z.object({
  letterhead: z.string().trim().min(1).max(1000).nullable(),
  place: Line.nullable(),
  fullName: Line.nullable(),
  shortName: Line.nullable(),
  genitiveName: Line.nullable(),
  approvalBlock: z.enum(approvalBlocks),
  keptLong: z.enum(keptLongs),
  siteKeeper: PersonId.nullable(),
})
const SettingsPage = z.object({
  given: Settings,
  /** What papers write where nothing is given. */
  proposed: z.object({
    letterhead: z.string(),
    place: z.string().nullable(),
    fullName: z.string(),
    shortName: z.string(),
    genitiveName: z.string(),
  }),
  siteKeeper: Person.nullable(),
  changedBy: Person.nullable(),
  changedAt: Instant.nullable(),
  mayChange: z.boolean(),
})

const tags = ['papers']
const notFound = { NOT_FOUND: { status: 404, message: 'Nothing here' } }
const notOpen = {
  already_submitted: { status: 409, message: 'Before the director: take it back first' },
  already_approved: { status: 409, message: 'Approved editions do not change; draft a new one' },
  already_discarded: { status: 409, message: 'Discarded: restore it first' },
}
const byCommunity = z.object({ communityId: CommunityId })
const byEdition = z.object({ editionId: EditionId })

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
  editions: {
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
  },
  settings: {
    get: oc
      .route({
        method: 'GET',
        path: '/papers/settings',
        summary: 'How papers of the school name it and look',
        tags,
      })
      .output(SettingsPage)
      .errors(notFound),
    keep: oc
      .route({
        method: 'PUT',
        path: '/papers/settings',
        summary: 'Say how papers of the school name it and look',
        tags,
      })
      .input(Settings)
      .output(SettingsPage)
      .errors({ ...notFound, person_unknown: { status: 409, message: 'Nobody of the staff' } }),
  },
}
