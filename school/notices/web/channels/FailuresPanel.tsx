import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { useFormats } from '#kit/format.ts'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { noticesApi } from '../api.ts'
import { words } from '../words/failures.ts'

type Failure = Awaited<ReturnType<typeof noticesApi.deliveries.failures.call>>['failures'][number]

interface FailuresPanelProps {
  show: (done: Done | null) => void
  /** The channels the installation has: only there can anything be tried again. */
  open: readonly Failure['channel'][]
}

/** What did not arrive, by channel and reason, with what to do about it and who is concerned. */
export function FailuresPanel({ show, open }: FailuresPanelProps): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const failures = useInfiniteQuery(
    noticesApi.deliveries.failures.infiniteOptions({
      input: (before: string | undefined) => (before === undefined ? {} : { before }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const all = failures.data?.pages.flatMap((page) => page.failures)
  if (all === undefined)
    return failures.isError ? (
      <ProblemNotice error={failures.error} retry={() => void failures.refetch()} reading />
    ) : (
      <LoadingSpace height={200} />
    )
  if (all.length === 0) return <EmptyState title={t.noFailuresTitle} text={t.noFailures} />
  const kinds = Map.groupBy(all, ({ channel, reason }) => `${channel} ${reason}`)
  return (
    <>
      {[...kinds].map(([kind, same]) => (
        <FailureKind key={kind} failures={same} show={show} open={open} />
      ))}
      {failures.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={failures.isFetchingNextPage}
            onClick={() => void failures.fetchNextPage()}
          >
            {kit.more}
          </Button>
        </div>
      )}
    </>
  )
}

function FailureKind({
  failures,
  show,
  open,
}: FailuresPanelProps & { failures: readonly Failure[] }): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const attempt = useMutation(
    noticesApi.deliveries.attempt.mutationOptions({
      onSuccess: async ({ count }) => {
        show({ text: t.againDone(count) })
        await queries.invalidateQueries({ queryKey: noticesApi.key() })
      },
    }),
  )
  const [first] = failures
  if (first === undefined) return null
  const { channel, reason } = first
  const givenUp = failures.filter(({ nextAt }) => nextAt === null).length
  return (
    <Panel
      title={`${t.names[channel]}: ${t.reasons[reason].toLowerCase()}`}
      note={open.includes(channel) ? t.remedies[reason] : t.refusals.channel_off}
      aside={
        givenUp > 0 &&
        open.includes(channel) && (
          <Button
            variant="default"
            size="xs"
            aria-label={t.againOf(t.names[channel], t.reasons[reason])}
            loading={attempt.isPending}
            onClick={() => attempt.mutate({ channel, reason })}
          >
            {t.again(givenUp)}
          </Button>
        )
      }
    >
      <ProblemNotice error={attempt.error} refusals={t.refusals} />
      <RowList label={t.failures}>
        {failures.map((failure) => (
          <FailureRow key={failure.id} failure={failure} />
        ))}
      </RowList>
    </Panel>
  )
}

function FailureRow({ failure }: { failure: Failure }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const next = failure.nextAt === null ? t.ended : t.nextAt(formats.instant(failure.nextAt))
  return (
    <Row
      title={fullName(failure.person)}
      note={[formats.instant(failure.failedAt), t.tries(failure.attemptCount), next].join(' · ')}
    />
  )
}
