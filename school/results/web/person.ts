import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import type { PersonRef } from './shapes.ts'
import { workListWords } from './words/works.ts'

/** A colleague as registers write them; who has left and was erased is only «a former member of staff». */
export function usePersonName(): (person: PersonRef | null) => string {
  const t = useWords(workListWords)
  return (person) => (person === null ? t.somebody : shortName(person))
}
