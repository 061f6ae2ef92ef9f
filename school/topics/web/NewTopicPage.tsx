import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '#kit/address.ts'
import { type Draft, useDraft } from '#kit/draft.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { boardPath } from '../paths.ts'
import { associations } from '../topic.ts'
import { topicsApi } from './api.ts'
import { TopicForm } from './form/TopicForm.tsx'
import { noFields, sentFields, type TopicFields } from './form/topic-fields.ts'
import { newestOf } from './newest.ts'
import type { Board } from './shapes.ts'
import { useRefresh } from './use-refresh.ts'
import { boardWords } from './words/board.ts'
import { topicWords } from './words/topic.ts'

/** Proposing a topic on a board. */
export function NewTopicPage(): ReactNode {
  const t = useWords(topicWords)
  const board = useWords(boardWords)
  const { boardId } = useParams({ strict: false }) as { boardId: Board['id'] }
  const query = useQuery(topicsApi.boards.get.queryOptions({ input: { boardId } }))
  const title = query.data?.title ?? board.one
  return (
    <Page
      width="text"
      title={t.newTitle}
      lead={t.lead}
      above={<TextLink to={boardPath(boardId)}>{title}</TextLink>}
    >
      <Loaded query={query} height={480} refusals={{ NOT_FOUND: board.absent }}>
        {(found) => (found.actions.propose === null ? <NewTopic board={found} /> : <TooLate board={found} />)}
      </Loaded>
    </Page>
  )
}

function NewTopic({ board }: { board: Board }): ReactNode {
  const { person } = useMe()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const draft = useNewDraft(board.id)
  const proposing = useMutation(
    topicsApi.topics.propose.mutationOptions({
      onSuccess: async (changed) => {
        draft.forget()
        await refresh()
        const proposed = newestOf(changed.topics, person.id)
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: boardPath(board.id), search: { proposed } } as never)
      },
    }),
  )
  return (
    <TopicForm
      boardId={board.id}
      topic={null}
      draft={draft}
      isSending={proposing.isPending}
      error={proposing.error}
      send={() => proposing.mutate({ boardId: board.id, ...sentFields(draft.value) })}
    />
  )
}

/** The form of work that «What do you need?» found stands in the address until another one is picked. */
function useNewDraft(boardId: string): Draft<TopicFields> {
  const draft = useDraft(`topics.topic.new.${boardId}`, noFields)
  const [address, change] = useAddress()
  const found = associations.find((each) => each === address.association)
  if (found === undefined) return draft
  const value = { ...draft.value, association: found }
  const keep: Draft<TopicFields>['change'] = (next) => {
    draft.change(typeof next === 'function' ? next(value) : next)
    change({ association: undefined })
  }
  return { ...draft, value, change: keep }
}

function TooLate({ board }: { board: Board }): ReactNode {
  const t = useWords(topicWords)
  return (
    <Panel>
      <p>{t.notCollecting}</p>
      <div>
        <LinkButton to={boardPath(board.id)}>{t.toBoard}</LinkButton>
      </div>
    </Panel>
  )
}
