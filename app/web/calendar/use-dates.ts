import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { LocalDate } from '#base/local-date.ts'
import { apiFor } from '#kit/api.ts'
import type { contract } from '../../dates/contract.ts'

export const datesApi = apiFor<typeof contract>('dates')

export type Dates = Awaited<ReturnType<typeof datesApi.list.call>>
export type Entry = Dates['entries'][number]
export type Feeds = Awaited<ReturnType<typeof datesApi.feeds.list.call>>

/** Everything dated of these days. The days before stay in view until the new ones have come. */
export function useDates(span: { from: LocalDate; to: LocalDate }): UseQueryResult<Dates, Error> {
  return useQuery(datesApi.list.queryOptions({ input: span, placeholderData: (before) => before }))
}

/** `mine`, a community, or everything; what belongs to the whole school is in each. */
export function chosenEntries(entries: readonly Entry[], of: string | undefined): Entry[] {
  return entries.filter(
    (entry) => of === undefined || (entry.community === null ? true : isChosen(entry, of)),
  )
}

function isChosen(entry: Entry, of: string): boolean {
  return of === 'mine' ? entry.isOwn : entry.community?.id === of
}
