import type { ProblemArea } from '../../problem-area.ts'
import { type TemplateKey, topicTemplates } from '../../templates.ts'
import type { Association } from '../../topic.ts'
import type { TopicFields as Sent, Topic } from '../shapes.ts'

/** A topic while it is written. */
export interface TopicFields {
  title: string
  why: string
  evidence: string
  template: TemplateKey | null
  association: Association
  areas: readonly ProblemArea[]
  challengeIds: readonly string[]
  difficulty: { id: string; name: string } | null
}

export const noFields: TopicFields = {
  title: '',
  why: '',
  evidence: '',
  template: null,
  association: 'community',
  areas: [],
  challengeIds: [],
  difficulty: null,
}

export function fieldsOf(topic: Topic): TopicFields {
  const { title, why, evidence, template, association, areas, challenges, difficulty } = topic
  const challengeIds = challenges.map(({ id }) => id)
  return { title, why, evidence: evidence ?? '', template, association, areas, challengeIds, difficulty }
}

/** What is sent: empty texts are none, and only the id of the difficulty. */
export function sentFields(fields: TopicFields): Sent {
  const { difficulty, evidence, ...rest } = fields
  return {
    ...rest,
    title: fields.title.trim(),
    why: fields.why.trim(),
    evidence: evidence.trim() === '' ? null : evidence.trim(),
    areas: [...fields.areas],
    // Ids come from lists the server gave; what was typed is never among them.
    challengeIds: fields.challengeIds as Sent['challengeIds'],
    difficultyId: (difficulty?.id ?? null) as Sent['difficultyId'],
  }
}

interface Text {
  title: string
  why: string
}

/** Takes a ready topic. Own words stay: only what is empty, or came from another ready topic, is filled. */
export function withTemplate(
  fields: TopicFields,
  key: TemplateKey,
  texts: Readonly<Record<TemplateKey, Text>>,
): TopicFields {
  const before = fields.template === null ? null : texts[fields.template]
  const taken = texts[key]
  const areasBefore: readonly ProblemArea[] =
    fields.template === null ? [] : topicTemplates[fields.template].areas
  const own = fields.areas.filter((area) => !areasBefore.includes(area))
  return {
    ...fields,
    template: key,
    title: filled(fields.title, before?.title, taken.title),
    why: filled(fields.why, before?.why, taken.why),
    areas: [...new Set([...own, ...topicTemplates[key].areas])],
  }
}

/** The topic is free again; its words stay. */
export function withoutTemplate(fields: TopicFields): TopicFields {
  return { ...fields, template: null }
}

interface Spoken {
  id: string
  name: string
  evidence: string | null
  why: string
}

/** Begins from a difficulty: its figures become the evidence, its name the first words of an empty topic. */
export function withDifficulty(
  fields: TopicFields,
  { id, name, evidence, why }: Spoken,
  before: Spoken | null,
): TopicFields {
  return {
    ...fields,
    difficulty: { id, name },
    title: filled(fields.title, before?.name, name),
    why: filled(fields.why, before?.why, why),
    evidence: filled(fields.evidence, before?.evidence ?? undefined, evidence ?? ''),
  }
}

function filled(now: string, before: string | undefined, offered: string): string {
  return now.trim() === '' || now === before ? offered : now
}
