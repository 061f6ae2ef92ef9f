import { Button, Group } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { PersonPicker } from '#school/people/web/public.tsx'
import { communitiesApi } from '../api.ts'
import type { Community, Entry, Member } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { refusalWords } from '../words/refusals.ts'
import { words } from '../words/requests.ts'
import styles from './people.module.css'
import { nameOf } from './Request.tsx'

interface ConfirmFormProps {
  community: Community
  entry: Entry
  show: (done: Done) => void
  /** The other way to settle it. */
  children: ReactNode
}

/** Says who it is; membership counts from the day of the click. */
export function ConfirmForm({ community, entry, show, children }: ConfirmFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [personId, choose] = useState<Member['person']['id'] | null>(entry.person?.id ?? null)
  const [isMissing, setMissing] = useState(false)
  const confirming = useDeed(show)
  const id = { communityId: community.id, joinId: entry.id }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(personId === null)
    if (personId === null) return
    confirming.run(async () => {
      const { entries } = await communitiesApi.joins.settle.call({
        ...id,
        settlement: { as: 'joined', personId },
      })
      const settled = entries.find((each) => each.id === entry.id) ?? entry
      const undo = async () => {
        await communitiesApi.joins.reopen.call(id)
        return { text: t.back }
      }
      return { text: t.confirmed(nameOf(settled, t.somebody)), undo }
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {entry.person === null && (
        <PersonPicker
          label={t.who}
          description={t.whoNote}
          value={personId}
          change={choose}
          error={isMissing && personId === null ? t.whoMissing : undefined}
        />
      )}
      <ProblemNotice error={confirming.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" loading={confirming.isPending}>
          {t.confirm}
        </Button>
        {children}
      </Group>
    </form>
  )
}
