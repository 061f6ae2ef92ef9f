import { z } from 'zod'
import { Day, idOf, Person } from '#school/access/shared-contract.ts'
import { blockerCodes } from './blocker.ts'
import { editionStates } from './edition.ts'
import { paperKinds } from './paper.ts'
import { whyNotCodes } from './policy.ts'

export const Instant = z.iso.datetime()
export const EditionId = idOf<'Edition'>()
export const PersonId = idOf<'Person'>()
export const CommunityId = idOf<'Community'>()

export const PaperKind = z.enum(paperKinds)
export const EditionState = z.enum(editionStates)
export const WhyNot = z.enum(whyNotCodes).nullable()

export const Register = z.object({ number: z.string(), on: Day })
export const Blocker = z.object({ code: z.enum(blockerCodes), people: z.array(Person) })

export const EditionLine = z.object({
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

export const tags = ['papers']
export const byCommunity = z.object({ communityId: CommunityId })
