import type { Done } from '#kit/DoneNote.tsx'
import { type Doing, useDeedThen } from '#kit/use-deed.ts'
import { useRefresh } from './api.ts'

export function useDeed(show: (done: Done) => void): Doing {
  return useDeedThen(useRefresh(), show)
}
