import { createContext } from 'react'
import type { Language } from '#base/words.ts'

/** A page of a community that another capability brings. To `papers` and `agreement` a step of the way leads, too. */
export interface CommunityPlace {
  key: string
  label: (language: Language) => string
  /** With `$communityId`. */
  path: string
  /** Left out for who would find nothing there. */
  isInsidersOnly?: true
}

export function placeOf(places: readonly CommunityPlace[], key: 'papers' | 'agreement'): string | null {
  return places.find((place) => place.key === key)?.path ?? null
}

/** Filled by the program, because capabilities above this one are unknown here. */
export const CommunityPlaces = createContext<readonly CommunityPlace[]>([])
