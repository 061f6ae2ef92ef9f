/** Where the pages of this capability stand in the browser. */
export const resultsPaths = {
  works: '/results',
  newImport: '/results/import',
  work: '/results/works/$workId',
  workDescription: '/results/works/$workId/description',
  workImport: '/results/works/$workId/import',
  difficulties: '/results/difficulties',
  difficulty: '/results/difficulties/$difficultyId',
  thresholds: '/results/thresholds',
  codeList: '/results/codes',
} as const

export function workPath(workId: string): string {
  return resultsPaths.work.replace('$workId', workId)
}

export function difficultyPath(difficultyId: string): string {
  return resultsPaths.difficulty.replace('$difficultyId', difficultyId)
}
