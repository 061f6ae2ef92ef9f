import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDraft } from '#kit/draft.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { boardPath } from '../paths.ts'
import { topicsApi } from './api.ts'
import { TopicForm } from './form/TopicForm.tsx'
import { fieldsOf, sentFields } from './form/topic-fields.ts'
import type { Board, Topic } from './shapes.ts'
import { useReason } from './use-reason.ts'
import { useRefresh } from './use-refresh.ts'
import { boardWords } from './words/board.ts'
import { topicWords } from './words/topic.ts'

/** Changing one’s own topic while topics are collected. */
export function EditTopicPage(): ReactNode {
  const t = useWords(topicWords)
  const words = useWords(boardWords)
  const { boardId, topicId } = useParams({ strict: false }) as { boardId: Board['id']; topicId: string }
  const query = useQuery(topicsApi.boards.get.queryOptions({ input: { boardId } }))
  return (
    <Page
      width="text"
      title={t.editTitle}
      above={<TextLink to={boardPath(boardId)}>{query.data?.title ?? words.one}</TextLink>}
    >
      <Loaded query={query} height={480} refusals={{ NOT_FOUND: words.absent }}>
        {(board) => <Found board={board} topic={board.topics.find(({ id }) => id === topicId)} />}
      </Loaded>
    </Page>
  )
}

function Found({ board, topic }: { board: Board; topic: Topic | undefined }): ReactNode {
  const t = useWords(topicWords)
  const reasonOf = useReason()
  if (topic !== undefined && topic.actions.change === null)
    return <EditTopic key={topic.id} board={board} topic={topic} />
  const why = topic === undefined ? null : reasonOf(topic.actions.change)
  return (
    <Panel>
      <p>{why ?? t.absent}</p>
      <div>
        <LinkButton to={boardPath(board.id)}>{t.toBoard}</LinkButton>
      </div>
    </Panel>
  )
}

function EditTopic({ board, topic }: { board: Board; topic: Topic }): ReactNode {
  const refresh = useRefresh()
  const navigate = useNavigate()
  const draft = useDraft(`topics.topic.${topic.id}`, fieldsOf(topic))
  const changing = useMutation(
    topicsApi.topics.change.mutationOptions({
      onSuccess: async () => {
        draft.forget()
        await refresh()
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: boardPath(board.id), search: { changed: topic.id } } as never)
      },
    }),
  )
  return (
    <TopicForm
      boardId={board.id}
      topic={topic}
      draft={draft}
      isSending={changing.isPending}
      error={changing.error}
      send={() => changing.mutate({ topicId: topic.id, ...sentFields(draft.value) })}
    />
  )
}
