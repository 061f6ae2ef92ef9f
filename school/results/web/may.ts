import { useMe } from '#school/access/web/public.tsx'
import { whyMayNotImport, whyMayNotJudge, whyMayNotSeeResults } from '../policy.ts'

/** What to offer this person. The server decides again. */
export function useMay(): { see: boolean; import: boolean; judge: boolean } {
  const { school, person, roles } = useMe()
  const actor = { schoolId: school.id, personId: person.id, roles }
  return {
    see: whyMayNotSeeResults(actor) === null,
    import: whyMayNotImport(actor) === null,
    judge: whyMayNotJudge(actor) === null,
  }
}
