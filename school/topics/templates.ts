import type { ProblemArea } from './problem-area.ts'

/** Ready topics; their title, why, competencies and indicators stand in the words of the page. */
export interface TopicTemplate {
  setting: 'school' | 'kindergarten'
  areas: readonly ProblemArea[]
}

export const topicTemplates = {
  shared_lesson_planning: { setting: 'school', areas: ['deficits'] },
  formative_assessment: { setting: 'school', areas: ['motivation', 'deficits'] },
  critical_thinking: { setting: 'school', areas: ['deficits'] },
  communication_in_lesson: { setting: 'school', areas: ['conflicts', 'motivation'] },
  interaction_agreements: { setting: 'school', areas: ['conflicts', 'resistance'] },
  nonviolent_communication: { setting: 'school', areas: ['conflicts'] },
  social_emotional_intelligence: { setting: 'school', areas: ['conflicts', 'environment'] },
  four_skills: { setting: 'school', areas: ['deficits', 'motivation'] },
  growth_workshops: { setting: 'school', areas: ['motivation', 'environment'] },
  individual_paths: { setting: 'kindergarten', areas: ['special_needs', 'parents'] },
  independence: { setting: 'kindergarten', areas: ['motivation', 'environment'] },
  educational_programme: { setting: 'kindergarten', areas: ['deficits', 'environment'] },
} as const satisfies Record<string, TopicTemplate>

export type TemplateKey = keyof typeof topicTemplates

// The keys of a constant are exactly these.
export const templateKeys = Object.keys(topicTemplates) as [TemplateKey, ...TemplateKey[]]
