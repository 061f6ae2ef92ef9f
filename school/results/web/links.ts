import { resultsPaths } from '../paths.ts'

export function workPath(workId: string): string {
  return resultsPaths.work.replace('$workId', workId)
}

export function workDescriptionPath(workId: string): string {
  return resultsPaths.workDescription.replace('$workId', workId)
}

export function workImportPath(workId: string): string {
  return resultsPaths.workImport.replace('$workId', workId)
}

export function difficultyPath(difficultyId: string): string {
  return resultsPaths.difficulty.replace('$difficultyId', difficultyId)
}
