/** Where the pages of this capability stand in the browser. */
export const topicsPaths = {
  boards: '/topics',
  board: '/topics/boards/$boardId',
  newTopic: '/topics/boards/$boardId/new',
  topic: '/topics/boards/$boardId/topics/$topicId',
  need: '/topics/need',
  challenges: '/topics/challenges',
} as const

export function boardPath(boardId: string): string {
  return topicsPaths.board.replace('$boardId', boardId)
}
