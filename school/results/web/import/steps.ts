import { whyMappingIncomplete } from '../../column-mapping.ts'
import { whyNotScale } from '../../mark-scales.ts'
import type { ImportDraft, Step } from './draft.ts'
import type { Importing } from './use-importing.ts'

/** What stands between a step and the next one; the sentence is chosen by the page. */
export type Missing =
  | 'file'
  | 'no_pupil'
  | 'no_result'
  | 'role_twice'
  | 'label_twice'
  | 'work'
  | 'existing'
  | 'scale'
  | 'items'
  | 'classes'
  | 'list'
  | 'round'
  | 'questions'

type Facts = Pick<
  Importing,
  'file' | 'mapping' | 'existing' | 'description' | 'classes' | 'needsList' | 'openList' | 'questions'
> & { draft: ImportDraft }

/** Null when the step is complete. */
export function whyNotNext(step: Step, facts: Facts): Missing | null {
  switch (step) {
    case 'file':
      return facts.file.state === 'open' && facts.mapping !== null ? null : 'file'
    case 'columns':
      return facts.mapping === null ? 'file' : whyMappingIncomplete(facts.mapping)
    case 'work':
      return whyWorkIncomplete(facts)
    case 'items':
      return whyItemsIncomplete(facts)
    case 'classes':
      return facts.classes.every(({ key }) => facts.draft.classes[key] !== undefined) ? null : 'classes'
    case 'codes':
      return whyCodesOpen(facts)
    case 'check':
    case 'done':
      return null
  }
}

function whyWorkIncomplete({ draft, existing, description }: Facts): Missing | null {
  if (draft.workId !== null) return existing === null ? 'existing' : null
  const { title, subject, grade, takenOn, source, conductedBy, scale } = draft.work
  const texts = [title, subject, conductedBy].every((text) => text.trim() !== '')
  if (!texts || grade === null || takenOn === null || source === null) return 'work'
  const maximum = description.reduce((sum, item) => sum + item.maximum, 0)
  return scale !== null && whyNotScale(scale, maximum > 0 ? maximum : null) !== null ? 'scale' : null
}

function whyItemsIncomplete({ description }: Facts): Missing | null {
  const labels = description.map(({ label }) => label.trim())
  const isWhole = description.every(({ label, maximum }) => label.trim() !== '' && maximum >= 1)
  if (!isWhole) return 'items'
  return new Set(labels).size < labels.length ? 'label_twice' : null
}

/** Only codes of a test need their column in the list: names are names in every file. */
export function hasTestCodes({ mapping }: Pick<Facts, 'mapping'>): boolean {
  return mapping?.columns.some(({ role }) => role === 'code') ?? false
}

function whyCodesOpen(facts: Facts): Missing | null {
  const { needsList, openList, questions, draft } = facts
  if (!needsList) return null
  if (openList === null) return 'list'
  if (hasTestCodes(facts) && draft.round.trim() === '') return 'round'
  return questions.length > 0 ? 'questions' : null
}
