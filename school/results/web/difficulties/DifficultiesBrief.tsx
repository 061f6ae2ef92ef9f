import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import { difficultyPath } from '../links.ts'
import { useMay } from '../may.ts'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import { useDifficultyName } from './name.ts'
import { useSpeaking } from './reason-words.ts'
import { standingOf, standingTone } from './standing.ts'

const shownAtMost = 3

/** The hardest places of all works, for pages of others. Nothing at all where nothing is known. */
export function DifficultiesBrief({ title }: { title: string }): ReactNode {
  const t = useWords(difficultyWords)
  const nameOf = useDifficultyName()
  const speaksFor = useSpeaking()
  const may = useMay()
  const query = useQuery(api.difficulties.list.queryOptions({ input: { limit: 200 }, enabled: may.see }))
  const shown = (query.data?.difficulties ?? [])
    .filter((each) => standingOf(each) !== 'rejected')
    .slice(0, shownAtMost)
  if (shown.length === 0) return null
  const noteOf = ({ evidence: [first] }: Difficulty) => {
    if (first === undefined) return undefined
    const figures = first.whole ?? first.cohorts[0]?.figures
    return [first.work.title, ...(figures === undefined ? [] : [speaksFor(figures).join(', ')])].join(' · ')
  }
  return (
    <Panel title={title}>
      <RowList label={title}>
        {shown.map((difficulty) => (
          <Row
            key={difficulty.id}
            to={difficultyPath(difficulty.id)}
            title={nameOf(difficulty)}
            note={noteOf(difficulty)}
            aside={<Chip tone={standingTone[standingOf(difficulty)]}>{t.state[standingOf(difficulty)]}</Chip>}
          />
        ))}
      </RowList>
    </Panel>
  )
}
