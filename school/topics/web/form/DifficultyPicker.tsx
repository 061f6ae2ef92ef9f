import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { useWords } from '#kit/words.ts'
import { foldedText } from '#school/people/name.ts'
import { useSpokenDifficulty } from '#school/results/web/public.tsx'
import { resultsApi } from '../api.ts'
import { topicWords } from '../words/topic.ts'
import styles from './form.module.css'
import { PickList, PickRow } from './PickList.tsx'
import { type TopicFields, withDifficulty } from './topic-fields.ts'

interface Props {
  fields: TopicFields
  change: (changes: Partial<TopicFields>) => void
}

interface Spoken {
  id: string
  name: string
  evidence: string | null
  why: string
}

const shownAtFirst = 5

/** What pupils of the school find hard, the hardest first, with the figures that say so. */
export function DifficultyPicker({ fields, change }: Props): ReactNode {
  const t = useWords(topicWords)
  const spoken = useSpokenDifficulty()
  const query = useQuery(resultsApi.difficulties.list.queryOptions({ input: { limit: 200 } }))
  return (
    <Loaded query={query} height={220} refusals={{ NOT_FOUND: t.noDifficulties }}>
      {({ difficulties }) => {
        const open = difficulties
          .filter(({ judgement }) => judgement?.verdict !== 'rejected')
          .map((each) => {
            const { name, evidence } = spoken(each)
            return { id: each.id, name, evidence, why: t.whyFromDifficulty(name) }
          })
        return open.length === 0 ? (
          <p className="soft">{t.noDifficulties}</p>
        ) : (
          <Found all={open} fields={fields} change={change} />
        )
      }}
    </Loaded>
  )
}

function Found({ all, fields, change }: Props & { all: readonly Spoken[] }): ReactNode {
  const t = useWords(topicWords)
  const [typed, setTyped] = useState('')
  const [isWhole, setWhole] = useState(false)
  const before = all.find(({ id }) => id === fields.difficulty?.id) ?? null
  const wanted = foldedText(typed)
  const fitting = all.filter(({ name, evidence }) => foldedText(`${name} ${evidence ?? ''}`).includes(wanted))
  const shown = isWhole || wanted !== '' ? fitting : fitting.slice(0, shownAtFirst)
  return (
    <>
      <p className="soft small">{t.difficultyNote}</p>
      {all.length > shownAtFirst && (
        <TextInput
          label={t.filter}
          value={typed}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
      )}
      {shown.length === 0 && <p className="soft">{t.nothingFound}</p>}
      <PickList label={t.fromDifficulty}>
        {shown.map((each) => (
          <PickRow
            key={each.id}
            title={each.name}
            note={each.evidence}
            isTaken={each.id === before?.id}
            take={() => change(withDifficulty(fields, each, before))}
          />
        ))}
      </PickList>
      {shown.length < fitting.length && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setWhole(true)}>
            {t.showAllDifficulties(fitting.length)}
          </Button>
        </div>
      )}
    </>
  )
}
