import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { Decision } from './difficulties/Decision.tsx'
import styles from './difficulties/difficulties.module.css'
import { EvidencePanel } from './difficulties/EvidencePanel.tsx'
import { useDifficultyName } from './difficulties/name.ts'
import { standingOf, standingTone } from './difficulties/standing.ts'
import { useMay } from './may.ts'
import { NationalNote } from './NationalNote.tsx'
import type { DifficultyWithHistory } from './shapes.ts'
import { difficultyWords } from './words/difficulties.ts'

/** One difficulty with everything that speaks for it, and what the school decided. */
export function DifficultyPage(): ReactNode {
  const t = useWords(difficultyWords)
  const { difficultyId } = useParams({ strict: false }) as { difficultyId: DifficultyWithHistory['id'] }
  const query = useQuery(api.difficulties.get.queryOptions({ input: { difficultyId } }))
  if (query.data !== undefined) return <Shown difficulty={query.data} />
  return (
    <Page title={t.one} above={<TextLink to={resultsPaths.difficulties}>{t.title}</TextLink>}>
      <Loaded query={query} height={480} refusals={{ NOT_FOUND: t.absent }}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ difficulty }: { difficulty: DifficultyWithHistory }): ReactNode {
  const t = useWords(difficultyWords)
  const may = useMay()
  const nameOf = useDifficultyName()
  const [decided, show] = useState<Done | null>(null)
  const standing = standingOf(difficulty)
  const { works, subjects } = difficulty.seen
  const isExternal = difficulty.evidence.some(({ work }) => work.source === 'external')
  return (
    <Page
      title={nameOf(difficulty)}
      above={<TextLink to={resultsPaths.difficulties}>{t.title}</TextLink>}
      lead={
        <span className={styles.facts}>
          <Chip tone={standingTone[standing]}>{t.state[standing]}</Chip>
          {difficulty.about === 'skill' ? t.aboutSkill : t.aboutItem} · {t.seenIn(works, subjects)}
        </span>
      }
    >
      <DoneNote done={decided} show={show} />
      <Decision difficulty={difficulty} mayJudge={may.judge} show={show} />
      {difficulty.evidence.map((each) => (
        <EvidencePanel key={each.item.id} evidence={each} />
      ))}
      {isExternal && <NationalNote source="external" />}
    </Page>
  )
}
