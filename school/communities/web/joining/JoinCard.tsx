import { Button, Group, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, type ReactNode, useState } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { wordsLengthMaximum } from '../../join.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/joining.ts'
import { refusalWords } from '../words/refusals.ts'
import { OwnEntries } from './OwnEntries.tsx'
import { useJoining } from './use-joining.ts'

interface JoinCardProps {
  community: Community
  show: (done: Done) => void
}

/** For who is not in it: join by one press, or ask first. What one asked stands here until it is answered. */
export function JoinCard({ community, show }: JoinCardProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [isAsking, asking] = useDisclosure(false)
  const joining = useJoining(community, show)
  const isOrdered = community.state !== 'preparing'
  if (community.why.join !== null) {
    return community.ownEntries.length > 0 ? (
      <Panel title={t.own}>
        <OwnEntries community={community} show={show} />
      </Panel>
    ) : null
  }
  return (
    <Panel title={t.title} note={isOrdered ? `${t.note} ${t.noteOrdered}` : t.note}>
      <Group gap="sm">
        <Button
          variant={isOrdered || community.isInside ? 'default' : 'filled'}
          loading={joining.isPending}
          onClick={joining.join}
        >
          {t.join}
        </Button>
        <Button variant="default" aria-expanded={isAsking} onClick={asking.toggle}>
          {t.ask}
        </Button>
      </Group>
      <ProblemNotice error={joining.error} refusals={refusals} />
      {isAsking && <QuestionForm community={community} close={asking.close} show={show} />}
      <OwnEntries community={community} show={show} />
    </Panel>
  )
}

function QuestionForm({ community, close, show }: JoinCardProps & { close: () => void }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const communityId = community.id
  const draft = useDraft(`communities.question.${communityId}`, { id: newId<'Join'>(), words: '' })
  const [isMissing, setMissing] = useState(false)
  const asking = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id: joinId, words } = draft.value
    setMissing(words.trim() === '')
    if (words.trim() === '') return
    asking.run(async () => {
      await communitiesApi.joins.ask.call({ communityId, joinId, words })
      const undo = async () => {
        await communitiesApi.joins.withdraw.call({ communityId, joinId })
        return { text: t.askedBack }
      }
      return { text: t.asked, undo }
    })
  }
  return (
    <form onSubmit={submit}>
      <Textarea
        data-autofocus
        label={t.question}
        description={t.questionNote}
        autosize
        minRows={2}
        maxLength={wordsLengthMaximum}
        value={draft.value.words}
        error={isMissing ? t.questionMissing : undefined}
        onChange={(event) => {
          const { value } = event.currentTarget
          draft.change((before) => ({ ...before, words: value }))
        }}
      />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={asking.isPending}>
          {t.send}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
        <DraftNote draft={draft} />
      </Group>
      <ProblemNotice error={asking.error} refusals={refusals} />
    </form>
  )
}
