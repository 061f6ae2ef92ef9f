import { topicsPaths } from '../paths.ts'

export function newTopicPath(boardId: string): string {
  return topicsPaths.newTopic.replace('$boardId', boardId)
}

export function topicPath(boardId: string, topicId: string): string {
  return topicsPaths.topic.replace('$boardId', boardId).replace('$topicId', topicId)
}

/** A page of a capability that stands on this one, so its address is known here as text only. */
export const newCommunityPath = '/communities/new'
