export { DifficultiesBrief } from './difficulties/DifficultiesBrief.tsx'
export { type SpokenDifficulty, useSpokenDifficulty } from './difficulties/spoken.ts'
export type { Difficulty } from './shapes.ts'
export { OwnClasses } from './works/OwnClasses.tsx'
