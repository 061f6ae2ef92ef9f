export { useAreaNames } from './use-area-names.ts'
export { challengeWords } from './words/challenges.ts'
