import { Button, Group, Select } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { communitiesApi } from '../api.ts'
import type { Community, Member } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/leader.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './people.module.css'

interface LeaderChoiceProps {
  communityId: Community['id']
  members: readonly Member[]
  isReplacing: boolean
  show: (done: Done) => void
}

/** A member proposes a member. */
export function LeaderChoice(props: LeaderChoiceProps): ReactNode {
  const t = useWords(words)
  const [isOpen, setOpen] = useState(!props.isReplacing)
  if (props.members.length === 0) return null
  if (isOpen) return <ChoiceForm {...props} />
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.replace}
      </Button>
    </div>
  )
}

function ChoiceForm({ communityId, members, show }: LeaderChoiceProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [chosen, choose] = useState<Member | null>(null)
  const [isMissing, setMissing] = useState(false)
  const proposalId = useRef(newId<'LeaderProposal'>())
  const proposing = useDeed(show)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(chosen === null)
    if (chosen === null) return
    const id = { communityId, proposalId: proposalId.current }
    const propose = async (): Promise<Done> => {
      await communitiesApi.leader.propose.call({ ...id, personId: chosen.person.id })
      return { text: t.proposed(fullName(chosen.person)), undo: withdraw }
    }
    const withdraw = async (): Promise<Done> => {
      await communitiesApi.leader.withdraw.call(id)
      return { text: t.withdrawn }
    }
    proposing.run(propose)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Select
        label={t.choose}
        description={t.chooseNote}
        searchable
        data={members.map(({ person }) => ({ value: person.id, label: fullName(person) }))}
        value={chosen?.person.id ?? null}
        error={isMissing && chosen === null ? t.chooseMissing : undefined}
        onChange={(id) => choose(members.find(({ person }) => person.id === id) ?? null)}
      />
      <ProblemNotice error={proposing.error} refusals={refusals} />
      <Group>
        <Button type="submit" loading={proposing.isPending}>
          {t.propose}
        </Button>
      </Group>
    </form>
  )
}
