import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import type { Notice } from '../notice.ts'
import type { NoticeSentences } from '../sentence.ts'
import { noticesApi } from './api.ts'
import styles from './news-panel.module.css'
import { words } from './words.ts'

const shownAtOnce = 8

/** What one was told, newest first; following it marks it as read. */
export function NewsPanel({ sentences }: { sentences: NoticeSentences }): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const queries = useQueryClient()
  const news = useInfiniteQuery(
    noticesApi.list.infiniteOptions({
      input: (before: Notice['id'] | undefined) => ({
        limit: shownAtOnce,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  )
  const refresh = () => queries.invalidateQueries({ queryKey: noticesApi.key() })
  const reading = useMutation(noticesApi.markRead.mutationOptions({ onSuccess: refresh }))
  const readingAll = useMutation(noticesApi.markAllRead.mutationOptions({ onSuccess: refresh }))
  const notices = news.data?.pages.flatMap((page) => page.notices)
  const newest = notices?.[0]
  const hasUnread = notices?.some((notice) => notice.readAt === null) === true
  return (
    <Panel
      title={t.title}
      aside={
        hasUnread &&
        newest !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={readingAll.isPending}
            onClick={() => readingAll.mutate({ upTo: newest.id })}
          >
            {t.markAllRead}
          </Button>
        )
      }
    >
      {notices === undefined ? (
        news.isError ? (
          <ProblemNotice error={news.error} retry={() => void news.refetch()} reading />
        ) : (
          <LoadingSpace height={120} />
        )
      ) : notices.length === 0 ? (
        <p className="soft">{t.empty}</p>
      ) : (
        <RowList label={t.title}>
          {notices.map((notice) => (
            <NewsRow
              key={notice.id}
              notice={notice}
              sentences={sentences}
              follow={() => notice.readAt === null && reading.mutate({ noticeId: notice.id })}
            />
          ))}
        </RowList>
      )}
      {news.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={news.isFetchingNextPage}
            onClick={() => void news.fetchNextPage()}
          >
            {kit.more}
          </Button>
        </div>
      )}
    </Panel>
  )
}

interface NewsRowProps {
  notice: Notice
  sentences: NoticeSentences
  follow: () => void
}

function NewsRow({ notice, sentences, follow }: NewsRowProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { title, note } = sentences[notice.kind]?.(notice.params) ?? { title: t.unknown, note: undefined }
  return (
    <Row
      to={notice.path}
      onFollow={follow}
      title={<span className={notice.readAt === null ? styles.unread : styles.read}>{title}</span>}
      note={
        <>
          {note !== undefined && <>{note} · </>}
          {formats.instant(notice.createdAt)}
        </>
      }
      aside={notice.readAt === null ? <Chip tone="board">{t.unread}</Chip> : undefined}
    />
  )
}
