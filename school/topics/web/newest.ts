import type { Topic } from './shapes.ts'

/** The topic this person has just proposed: the server answers with the whole board. */
export function newestOf(
  topics: readonly Pick<Topic, 'id' | 'proposed'>[],
  personId: string,
): Topic['id'] | undefined {
  return topics
    .filter(({ proposed }) => proposed.by.id === personId)
    .toSorted((a, b) => Date.parse(b.proposed.at) - Date.parse(a.proposed.at))[0]?.id
}
