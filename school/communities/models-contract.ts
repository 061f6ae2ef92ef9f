import { oc } from '@orpc/contract'
import { z } from 'zod'
import { notFound, Person } from '#school/access/shared-contract.ts'
import { challengeLevels } from '#school/topics/challenge.ts'
import { problemAreas } from '#school/topics/problem-area.ts'
import { at, byId, Instant, insiders, ModelId, Text, tags } from './card-contract.ts'
import { modelFileLengthMaximum, modelNameLengthMaximum } from './model.ts'

const ModelContent = z.object({
  topic: z.string(),
  why: z.string(),
  challenges: z.array(z.object({ level: z.enum(challengeLevels), wording: z.string() })),
  areas: z.array(z.enum(problemAreas)),
  motto: z.string().nullable(),
  announcement: z.string().nullable(),
  chatName: z.string().nullable(),
  rhythm: z
    .object({
      meetingMinutes: z.number().int(),
      weekday: z.number().int().min(1).max(7).nullable(),
      time: z.string().nullable(),
    })
    .nullable(),
})
const Model = z.object({
  id: ModelId,
  name: z.string(),
  content: ModelContent,
  source: z.enum(['own', 'file']),
  savedBy: Person.nullable(),
  savedAt: Instant,
  retiredAt: Instant.nullable(),
  mayRetire: z.boolean(),
})

export const models = {
  list: oc
    .route({ method: 'GET', path: '/communities/models', summary: 'Models to start a community with', tags })
    .output(z.object({ models: z.array(Model) }))
    .errors(notFound),
  keep: at('POST', '/models', 'Keep what can be handed on under a name')
    .input(byId.extend({ modelId: ModelId, name: Text(modelNameLengthMaximum) }))
    .output(Model)
    .errors(insiders),
  export: oc
    .route({
      method: 'GET',
      path: '/communities/models/{modelId}/file',
      summary: 'The model as a file for another school',
      tags,
    })
    .input(z.object({ modelId: ModelId }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .errors(notFound),
  import: oc
    .route({
      method: 'POST',
      path: '/communities/models',
      summary: 'Take in the model of another school',
      tags,
      successStatus: 201,
    })
    .input(z.object({ modelId: ModelId, text: z.string().min(1).max(modelFileLengthMaximum) }))
    .output(Model)
    .errors({
      ...notFound,
      /** `fields` names the place in the file: `topic`, `challenges.2.level`. */
      file_invalid: { status: 422, message: 'The file is no model' },
    }),
  retire: oc
    .route({
      method: 'PUT',
      path: '/communities/models/{modelId}/retirement',
      summary: 'Offer a model no more',
      tags,
    })
    .input(z.object({ modelId: ModelId }))
    .output(Model)
    .errors({ ...notFound, keeper_only: { status: 403, message: 'Who kept it or a deputy head' } }),
  restore: oc
    .route({
      method: 'DELETE',
      path: '/communities/models/{modelId}/retirement',
      summary: 'Offer a model again',
      tags,
    })
    .input(z.object({ modelId: ModelId }))
    .output(Model)
    .errors({ ...notFound, keeper_only: { status: 403, message: 'Who kept it or a deputy head' } }),
}
