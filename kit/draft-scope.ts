import { createContext } from 'react'

/** Whose drafts the page keeps: person and school. Null on pages without a person, where nothing is kept. */
export const DraftScope = createContext<string | null>(null)

export function draftScopeOf(schoolId: string, personId: string): string {
  return `${schoolId}:${personId}`
}
