import type { LocalDate } from '#base/local-date.ts'
import { instantOf, wallTimeAt } from '#base/wall-clock.ts'
import { useFormats } from '#kit/format.ts'
import { useMe } from '#school/access/web/public.tsx'
import { minuteOf, timeOf } from '../series.ts'

/** Instants as the clock of the school shows them, and back. */
export function useWhen() {
  const formats = useFormats()
  const { timeZone } = useMe().school
  const wall = (iso: string) => wallTimeAt(Date.parse(iso), timeZone)
  return {
    /** «четверг, 18 сентября, 15:00» */
    said: (iso: string) => `${formats.dayInWords(wall(iso).date)}, ${timeOf(wall(iso).minute)}`,
    dayOf: (iso: string): LocalDate => wall(iso).date,
    timeOf: (iso: string) => timeOf(wall(iso).minute),
    instant: (date: LocalDate, time: string) =>
      instantOf({ date, minute: minuteOf(time) }, timeZone).toISOString(),
  }
}
