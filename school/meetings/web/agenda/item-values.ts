import type { PersonId } from '#school/access/actor.ts'
import type { AgendaBlock, ItemKind, ItemSettings } from '../../agenda.ts'
import { orNull } from '../set/meeting-values.ts'
import type { Item } from '../shapes.ts'

/** What is typed about an item, before it is on the agenda. */
export interface ItemValues {
  kind: ItemKind
  block: AgendaBlock
  title: string
  note: string
  lengthMinutes: number
  speakerId: PersonId | null
  question: string
  dots: number
  options: string
  tool: NonNullable<ItemSettings['tool']>
  occasion: NonNullable<ItemSettings['occasion']>
  part: NonNullable<ItemSettings['part']>
  revision: number
}

const usual = { lengthMinutes: 10, dots: 3 } as const

export function valuesOf(item: Item | null): ItemValues {
  const settings = item?.settings ?? {}
  return {
    kind: item?.kind ?? 'talk',
    block: item?.block ?? 'practices',
    title: item?.title ?? '',
    note: item?.note ?? '',
    lengthMinutes: item?.lengthMinutes ?? usual.lengthMinutes,
    speakerId: item?.speaker?.id ?? null,
    question: settings.question ?? '',
    dots: settings.dots ?? usual.dots,
    options: (settings.options ?? []).join('\n'),
    tool: settings.tool ?? 'square',
    occasion: settings.occasion ?? 'before',
    part: settings.part ?? 'read',
    revision: item?.revision ?? 0,
  }
}

/** Only what the kind has a use for; what other pages have put there stays. */
export function itemFields(values: ItemValues, before: Item | null) {
  const { kind, block, title, lengthMinutes, speakerId } = values
  return {
    kind,
    block: kind === 'follow_up' ? (before?.block ?? null) : block,
    title: title.trim(),
    note: orNull(values.note),
    lengthMinutes,
    speakerId,
    settings: settingsOf(values, before?.kind === kind ? before.settings : {}),
  }
}

function settingsOf(values: ItemValues, before: Item['settings']): Item['settings'] {
  const { kind, tool, occasion, part, dots } = values
  const question = values.question.trim()
  const asked = question === '' ? {} : { question }
  switch (kind) {
    case 'cards':
    case 'conclusions':
      return asked
    case 'vote': {
      const options = lines(values.options)
      const { cardsOf } = before
      const from = cardsOf === undefined ? {} : { cardsOf }
      return { ...asked, dots, ...from, ...(options.length === 0 ? {} : { options }) }
    }
    case 'mood':
      return { tool, occasion }
    case 'agreement':
      return { part }
    case 'exercise':
    case 'case':
      return before
    case 'talk':
    case 'decision':
    case 'follow_up':
      return {}
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
