import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import type { Scale } from './mark-scales.ts'

export type WorkId = Id<'Work'>
export type ItemId = Id<'Item'>
export type SkillId = Id<'Skill'>

/** Independent assessment and the school's own checks stand side by side and are never mixed up. */
export type WorkSource = 'external' | 'internal'

/** One test, taken by one grade at one time: «Русский язык, 4 класс, ВПР, апрель 2025». */
export interface Work {
  id: WorkId
  title: string
  subject: string
  grade: number
  takenOn: LocalDate
  source: WorkSource
  /** Who held it: «Рособрнадзор», «ЦОиККО», «школа». */
  conductedBy: string
  scale: Scale | null
}

/** Basic, raised and high, as work descriptions print them: Б, П, В. */
export type ItemLevel = 'basic' | 'raised' | 'high'

/** One row of a work's description, before it is kept. */
export interface ItemDescription {
  /** As printed: «5(1)», «1К1». */
  label: string
  wording: string
  /** Not known until a description says it; a protocol prints none. */
  level: ItemLevel | null
  maximum: number
  /** Shares of the maximum reached elsewhere, 0 to 1. */
  regionShare: number | null
  countryShare: number | null
}

export interface Item extends ItemDescription {
  id: ItemId
  /** From 0, in the order of the paper. */
  position: number
  skill: { id: SkillId; name: string } | null
}

/** A school year is named by the calendar year in which it began: a work of 23.04.2025 belongs to 2024. */
export function schoolYearOf(takenOn: LocalDate): number {
  const year = Number(takenOn.slice(0, 4))
  return takenOn.slice(5, 7) >= '09' ? year : year - 1
}

/** The wording and levels of another work, to start from. What others reached on that paper says nothing about this one. */
export function descriptionToReuse(items: readonly ItemDescription[]): ItemDescription[] {
  return items.map(({ label, wording, level, maximum }) => ({
    label,
    wording,
    level,
    maximum,
    regionShare: null,
    countryShare: null,
  }))
}
