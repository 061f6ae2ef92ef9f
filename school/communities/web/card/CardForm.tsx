import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { type CardView, cardViews, mottoLengthMaximum, nameLengthMaximum } from '../../community.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/card.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './card.module.css'

interface CardFormProps {
  community: Community
  show: (done: Done) => void
}

/** Name, motto, and who may see them. */
export function CardForm({ community, show }: CardFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const form = useCard(community, show)
  const { values, change } = form
  return (
    <Panel title={t.title} note={t.note}>
      <form className={styles.form} onSubmit={form.submit}>
        <TextInput
          label={t.name}
          description={community.state === 'preparing' ? undefined : t.nameOrdered}
          maxLength={nameLengthMaximum}
          value={values.name}
          error={form.isMissing && values.name.trim() === '' ? t.nameMissing : form.problems.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.motto}
          description={t.mottoNote}
          maxLength={mottoLengthMaximum}
          value={values.motto}
          error={form.problems.motto}
          onChange={(event) => change({ motto: event.currentTarget.value })}
        />
        <Radio.Group
          label={t.card}
          value={values.card}
          onChange={(chosen) => change({ card: cardViews.find((each) => each === chosen) ?? 'school' })}
        >
          <Stack gap="xs" mt="xs">
            {cardViews.map((view) => (
              <Radio key={view} value={view} label={t.cards[view]} />
            ))}
          </Stack>
        </Radio.Group>
        <ProblemNotice error={form.error} refusals={refusals} />
        <Group>
          <Button type="submit" loading={form.isPending}>
            {t.save}
          </Button>
          <DraftNote draft={form.draft} />
        </Group>
      </form>
    </Panel>
  )
}

interface CardValues {
  name: string
  motto: string
  card: CardView
}

function useCard(community: Community, show: (done: Done) => void) {
  const t = useWords(words)
  const [isMissing, setMissing] = useState(false)
  const { id: communityId, name, motto, card } = community
  const before: CardValues = { name, motto: motto ?? '', card }
  const draft = useDraft(`communities.card.${communityId}`, before)
  const values = draft.state === 'empty' || draft.state === 'opening' ? before : draft.value
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(values.name.trim() === '')
    if (values.name.trim() === '') return
    deed.run(async () => {
      await communitiesApi.change.call({ communityId, ...values })
      const undo = async () => {
        await communitiesApi.change.call({ communityId, ...before })
        return { text: t.savedBack }
      }
      return { text: t.saved, undo }
    })
  }
  const change = (changes: Partial<CardValues>) => draft.change({ ...values, ...changes })
  const problems = useFieldProblems(deed.error)
  return {
    values,
    draft,
    change,
    submit,
    isMissing,
    problems,
    error: deed.error,
    isPending: deed.isPending,
  }
}
