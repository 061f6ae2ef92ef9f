import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#school/topics/contract.ts'

type Board = InferContractRouterOutputs<typeof contract>['boards']['list']['boards'][number]

export interface ChosenTopic {
  id: Board['chosen'][number]['id']
  title: string
  board: string
  schoolYear: number
}

/** Topics of all boards that are to become a community, and how many were chosen for another form. */
export function chosenTopics(boards: readonly Board[]): { topics: ChosenTopic[]; otherForms: number } {
  const all = boards.flatMap((board) =>
    board.chosen.map(({ id, title, association }) => ({
      association,
      topic: { id, title, board: board.title, schoolYear: board.schoolYear },
    })),
  )
  const topics = all.filter(({ association }) => association === 'community').map(({ topic }) => topic)
  return { topics, otherForms: all.length - topics.length }
}
