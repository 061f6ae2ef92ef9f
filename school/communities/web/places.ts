import { createContext } from 'react'
import type { Language } from '#base/words.ts'

/** A page of a community that another capability brings: the papers, later the road map. */
export interface CommunityPlace {
  key: string
  label: (language: Language) => string
  /** With `$communityId`. */
  path: string
}

/** Filled by the program, because capabilities above this one are unknown here. */
export const CommunityPlaces = createContext<readonly CommunityPlace[]>([])
