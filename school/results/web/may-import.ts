import { useActor } from '#school/access/web/public.tsx'
import { whyMayNotImport } from '../policy.ts'

/** Whether to offer what only the deputy head does. */
export function useMayImport(): boolean {
  return whyMayNotImport(useActor()) === null
}
