import { oc } from '@orpc/contract'
import { z } from 'zod'
import { notFound, Person } from '#school/access/shared-contract.ts'
import { approvalBlocks, keptLongs } from './paper-content.ts'
import { Instant, PersonId, tags } from './paper-contract.ts'

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

export const settings = {
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
}
