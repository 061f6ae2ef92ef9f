import { oc } from '@orpc/contract'
import { z } from 'zod'

const Hit = z.object({
  kind: z.enum(['person', 'class', 'community', 'work', 'difficulty']),
  title: z.string(),
  /** What tells two of one name apart: a subject, a day. Empty where the title says enough. */
  note: z.string(),
  path: z.string(),
})

export const contract = {
  find: oc
    .route({
      method: 'GET',
      path: '/search',
      summary: 'People, classes, communities, works and difficulties by name',
      tags: ['search'],
    })
    .input(z.object({ q: z.string().trim().max(100) }))
    .output(z.object({ hits: z.array(Hit) })),
}
