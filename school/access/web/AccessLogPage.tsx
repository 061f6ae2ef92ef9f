import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isLocalDate } from '#base/local-date.ts'
import { type AddressValues, useAddress } from '#kit/address.ts'
import { downloadText } from '#kit/download.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { AccessLogFilters } from './AccessLogFilters.tsx'
import { AccessLogTable } from './AccessLogTable.tsx'
import { accessApi } from './api.ts'
import { words } from './words/access-log.ts'

const entriesPerPage = 50

/** Who opened what belongs to others: filtered, read on, taken along as a file. */
export function AccessLogPage(): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const [address, change] = useAddress()
  const filter = filterIn(address)
  const log = useInfiniteQuery(
    accessApi.log.list.infiniteOptions({
      input: (before: string | undefined) => ({
        ...filter,
        limit: entriesPerPage,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const exporting = useMutation(
    accessApi.log.export.mutationOptions({
      onSuccess: ({ fileName, csv }) => downloadText(fileName, csv, 'text/csv;charset=utf-8'),
    }),
  )
  const entries = log.data?.pages.flatMap((page) => page.entries)
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate(filter)}>
          {t.export}
        </Button>
      }
    >
      <ProblemNotice error={exporting.error} reading />
      <Panel>
        <AccessLogFilters filter={filter} change={change} entries={entries ?? []} />
        {entries === undefined ? (
          log.isError ? (
            <ProblemNotice error={log.error} refusals={t.refusals} retry={() => void log.refetch()} reading />
          ) : (
            <LoadingSpace height={420} />
          )
        ) : entries.length === 0 ? (
          <EmptyState title={t.emptyTitle} text={t.empty} />
        ) : (
          <AccessLogTable entries={entries} />
        )}
        {log.hasNextPage && (
          <div>
            <Button
              variant="default"
              loading={log.isFetchingNextPage}
              onClick={() => void log.fetchNextPage()}
            >
              {kit.more}
            </Button>
          </div>
        )}
      </Panel>
    </Page>
  )
}

export interface LogFilter {
  personId?: string
  action?: string
  from?: string
  to?: string
}

function filterIn({ person, action, from, to }: AddressValues): LogFilter {
  return {
    ...(person === undefined ? {} : { personId: person }),
    ...(action === undefined ? {} : { action }),
    ...(from !== undefined && isLocalDate(from) ? { from } : {}),
    ...(to !== undefined && isLocalDate(to) ? { to } : {}),
  }
}
