/** Where the pages of this capability stand in the browser. */
export const papersPaths = {
  ofCommunity: '/communities/$communityId/papers',
  edition: '/papers/$editionId',
  comparison: '/papers/$editionId/comparison',
  waiting: '/papers',
  settings: '/papers/settings',
} as const

export function communityPapersPath(communityId: string): string {
  return papersPaths.ofCommunity.replace('$communityId', communityId)
}

export function editionPath(editionId: string): string {
  return papersPaths.edition.replace('$editionId', editionId)
}

export function comparisonPath(editionId: string): string {
  return papersPaths.comparison.replace('$editionId', editionId)
}
