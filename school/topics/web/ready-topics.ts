import { useLanguage } from '#kit/words.ts'
import type { TemplateKey } from '../templates.ts'
import { kindergartenTemplates } from './words/kindergarten-templates.ts'
import { lessonTemplates } from './words/lesson-templates.ts'
import { togetherTemplates } from './words/together-templates.ts'

export interface ReadyTopic {
  title: string
  why: string
  competencies: Readonly<Record<string, string>>
  indicators: Readonly<Record<string, string>>
}

/** What the ready topics say, in the language of the page. */
export function useReadyTopics(): Readonly<Record<TemplateKey, ReadyTopic>> {
  const { language } = useLanguage()
  return { ...lessonTemplates[language], ...togetherTemplates[language], ...kindergartenTemplates[language] }
}
