import type { ChosenTopic } from '#school/topics/topic.ts'

/** A community works on a problem of its pupils; without one it would be a circle of interests. */
export function whyNotATopic(
  topic: Pick<ChosenTopic, 'association' | 'challenges' | 'difficulty' | 'evidence'>,
): 'other_association' | 'no_problem' | null {
  if (topic.association !== 'community') return 'other_association'
  const namesProblem =
    topic.challenges.length > 0 || topic.difficulty !== null || (topic.evidence?.trim() ?? '') !== ''
  return namesProblem ? null : 'no_problem'
}
