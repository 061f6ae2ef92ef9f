import type { LocalDate } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'

/** «Русский язык, 4 класс, Рособрнадзор, ВПР · 23.04.2025»: two works of one name are told apart by their day. */
export function useWorkTitle(): (work: { title: string; takenOn: LocalDate }) => string {
  const formats = useFormats()
  return ({ title, takenOn }) => `${title} · ${formats.dayInDigits(takenOn)}`
}
