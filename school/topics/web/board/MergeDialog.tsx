import { Button, Radio, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import { Dialog } from '../Dialog.tsx'
import type { Topic } from '../shapes.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  topic: Topic
  others: readonly Topic[]
  show: (done: Done) => void
  close: () => void
}

/** Two topics that say the same: which other one, and which stays on top. */
export function MergeDialog({ topic, others, show, close }: Props): ReactNode {
  const t = useWords(boardWords)
  const [otherId, setOther] = useState<string | null>(null)
  const [staysId, setStays] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const change = useBoardChange((done) => {
    close()
    show(done)
  })
  const other = others.find(({ id }) => id === otherId)
  // What holds others cannot go under another one, so then only one way is left.
  const mayStay = other === undefined ? [] : [topic, other].filter((each) => canHold(each, [topic, other]))
  const stays = mayStay.find(({ id }) => id === staysId) ?? mayStay[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(other === undefined)
    if (other === undefined || stays === undefined) return
    const goes = stays.id === topic.id ? other : topic
    change.mutate({
      run: () => topicsApi.topics.merge.call({ topicId: goes.id, into: stays.id }),
      text: t.done.merged(goes.title, stays.title),
      back: {
        run: () => topicsApi.topics.unmerge.call({ topicId: goes.id }),
        text: t.done.unmerged(goes.title),
      },
    })
  }
  return (
    <Dialog title={t.mergeTitle} close={close}>
      <form className={styles.form} onSubmit={submit}>
        <p className="soft">{t.mergeText}</p>
        <p className={styles.heldTitle}>{topic.title}</p>
        <Choice
          label={t.mergeOther}
          topics={others}
          value={otherId}
          error={isMissing ? t.mergeMissing : undefined}
          choose={(id) => {
            setMissing(false)
            setOther(id)
          }}
        />
        {stays !== undefined && (
          <Choice label={t.mergeStays} topics={mayStay} value={stays.id} choose={setStays} />
        )}
        <ProblemNotice error={change.error} refusals={t.why} />
        <div className={styles.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t.mergeDo}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function canHold(topic: Topic, both: readonly Topic[]): boolean {
  return both.every((each) => each.id === topic.id || each.holds.length === 0)
}

interface ChoiceProps {
  label: string
  topics: readonly Topic[]
  value: string | null
  error?: string | undefined
  choose: (id: string) => void
}

function Choice({ label, topics, value, error, choose }: ChoiceProps): ReactNode {
  return (
    <Radio.Group label={label} value={value} onChange={choose} error={error}>
      <Stack gap={8} mt={4}>
        {topics.map(({ id, title }) => (
          <Radio key={id} value={id} label={title} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
