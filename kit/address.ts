import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type AddressValues = Readonly<Record<string, string | undefined>>

/** Filters that stand in the address, so that a reload, a bookmark and a link sent to a colleague show the same. */
export function useAddress(): [AddressValues, (changes: AddressValues) => void] {
  const values = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const change = useCallback(
    (changes: AddressValues) => {
      const search = (before: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries({ ...before, ...changes }).filter(
            ([, value]) => value !== undefined && value !== '',
          ),
        )
      // The search of a page belongs to its capability; the router knows no type for it.
      void navigate({ to: '.', search: search as never, replace: true })
    },
    [navigate],
  )
  return [textValues(values), change]
}

/** The router reads `?page=2` as a number; a filter is text until its page says otherwise. */
function textValues(values: Record<string, unknown>): AddressValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  )
}
