import { localDateAt } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useMe } from '#school/access/web/public.tsx'

/** «28 авг., 18:00» by the clock of the school: near enough that a year would be noise. */
export function useMomentWords(): (iso: string) => string {
  const formats = useFormats()
  const { school } = useMe()
  return (iso) => `${formats.dayShort(localDateAt(Date.parse(iso), school.timeZone))}, ${formats.time(iso)}`
}
