import { useWords } from '#kit/words.ts'
import { type Named, shortName } from './person-name.ts'
import { personWords } from './words/person.ts'

/** A colleague as registers write them; who has left and was erased is only «a former member of staff». */
export function usePersonName(): (person: Named | null) => string {
  const t = useWords(personWords)
  return (person) => (person === null ? t.somebody : shortName(person))
}
