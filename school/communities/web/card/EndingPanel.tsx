import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { wordsLengthMaximum } from '../../join.ts'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi, useRefresh } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/card.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './card.module.css'

interface EndingPanelProps {
  community: Community
  show: (done: Done) => void
}

/** The end of a community: closing it with words, opening it again, or taking a start back that nobody followed. */
export function EndingPanel({ community, show }: EndingPanelProps): ReactNode {
  const t = useWords(words)
  const { why } = community
  return (
    <Panel title={t.ending} note={t.closeNote}>
      {why.close === null ? (
        <CloseForm community={community} show={show} />
      ) : why.reopen === null ? (
        <Reopen community={community} show={show} />
      ) : (
        <p className="soft">{t.closeOther}</p>
      )}
      {why.withdraw === null && <Withdraw community={community} />}
    </Panel>
  )
}

function CloseForm({ community, show }: EndingPanelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { id: communityId } = community
  const draft = useDraft(`communities.close.${communityId}`, '')
  const [isMissing, setMissing] = useState(false)
  const closing = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(draft.value.trim() === '')
    if (draft.value.trim() === '') return
    closing.run(async () => {
      await communitiesApi.closing.close.call({ communityId, words: draft.value })
      const undo = async () => {
        await communitiesApi.closing.reopen.call({ communityId })
        return { text: t.reopened }
      }
      return { text: t.closed, undo }
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label={t.closeWords}
        autosize
        minRows={2}
        maxLength={wordsLengthMaximum}
        value={draft.value}
        error={isMissing ? t.closeMissing : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <ProblemNotice error={closing.error} refusals={refusals} />
      <Group>
        <Button type="submit" variant="default" loading={closing.isPending}>
          {t.close}
        </Button>
        <DraftNote draft={draft} />
      </Group>
    </form>
  )
}

function Reopen({ community, show }: EndingPanelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const reopen = async (): Promise<Done> => {
    await communitiesApi.closing.reopen.call({ communityId: community.id })
    return { text: t.reopened }
  }
  return (
    <div>
      <Button loading={deed.isPending} onClick={() => deed.run(reopen)}>
        {t.reopen}
      </Button>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}

function Withdraw({ community }: { community: Community }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const navigate = useNavigate()
  const refresh = useRefresh()
  const withdrawing = useMutation(
    communitiesApi.withdraw.mutationOptions({
      onSuccess: async () => {
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: communitiesPaths.communities } as never)
        await refresh()
      },
    }),
  )
  return (
    <div className={styles.form}>
      <p className="small soft">{t.withdrawNote}</p>
      <Group>
        <Button
          variant="subtle"
          color="gray"
          loading={withdrawing.isPending}
          onClick={() => withdrawing.mutate({ communityId: community.id })}
        >
          {t.withdraw}
        </Button>
      </Group>
      <ProblemNotice error={withdrawing.error} refusals={refusals} />
    </div>
  )
}
