import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import type { PersonRef } from './shapes.ts'
import { paperWords } from './words/papers.ts'

/** A colleague as registers write them; who has left and was erased is only «a former member of staff». */
export function usePersonName(): (person: PersonRef | null) => string {
  const t = useWords(paperWords)
  return (person) => (person === null ? t.somebody : shortName(person))
}
