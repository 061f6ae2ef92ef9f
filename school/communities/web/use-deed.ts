import type { Done } from '#kit/DoneNote.tsx'
import { type Deed, useDeedThen } from '#kit/use-deed.ts'
import { useRefresh } from './api.ts'

export function useDeed(show: (done: Done) => void): Deed {
  return useDeedThen(useRefresh(), show)
}
