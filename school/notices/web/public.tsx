export { NewsPanel } from './NewsPanel.tsx'
export type { NoticeSentence, NoticeSentences } from './sentences.ts'
