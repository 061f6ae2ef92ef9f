import { useMe } from '#school/access/web/public.tsx'
import { whyMayNotImport, whyMayNotJudge } from '../policy.ts'

/** What to offer this person. The server decides again. */
export function useMay(): { import: boolean; judge: boolean } {
  const { school, person, roles } = useMe()
  const actor = { schoolId: school.id, personId: person.id, roles }
  return { import: whyMayNotImport(actor) === null, judge: whyMayNotJudge(actor) === null }
}
