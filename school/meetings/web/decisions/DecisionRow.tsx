import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { meetingsPaths } from '../../paths.ts'
import { meetingsApi, useDeed } from '../api.ts'
import styles from '../meetings.module.css'
import type { Decision } from '../shapes.ts'
import { decisionWords } from '../words/decisions.ts'
import { refusalWords } from '../words/refusals.ts'
import { DecisionEnds } from './DecisionEnds.tsx'
import { DecisionFacts } from './DecisionFacts.tsx'

interface DecisionRowProps {
  decision: Decision
  mayChange: boolean
  edit: () => void
  show: (done: Done) => void
}

export function DecisionRow({ decision, mayChange, edit, show }: DecisionRowProps): ReactNode {
  const t = useWords(decisionWords)
  const formats = useFormats()
  const { text, owner, dueOn, isOverdue, madeIn, state } = decision
  const end = decision.done ?? decision.dropped
  return (
    <li className={styles.decision}>
      <div className={styles.decisionText}>{text}</div>
      <DecisionFacts owner={owner} dueOn={dueOn} isOverdue={isOverdue}>
        {madeIn !== null && (
          <TextLink to={meetingsPaths.meeting} params={{ meetingId: madeIn.meetingId }}>
            {t.madeIn(madeIn.number)}
          </TextLink>
        )}
      </DecisionFacts>
      {end !== null && (
        <div>
          {end.words} <span className="small soft">{t.doneBy(shortName(end.by), formats.dayOf(end.at))}</span>
        </div>
      )}
      {mayChange && state === 'open' && (
        <div className={styles.decisionFacts}>
          <DecisionEnds decision={decision} show={show} />
          <div className={styles.itemEnds}>
            <Button variant="subtle" size="compact-md" aria-label={t.editNamed(text)} onClick={edit}>
              {t.edit}
            </Button>
          </div>
        </div>
      )}
      {mayChange && state !== 'open' && <ReopenButton decision={decision} show={show} />}
    </li>
  )
}

function ReopenButton({ decision, show }: Pick<DecisionRowProps, 'decision' | 'show'>): ReactNode {
  const t = useWords(decisionWords)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const reopen = async (): Promise<Done> => {
    await meetingsApi.decisions.reopen.call({ decisionId: decision.id })
    return { text: t.reopened }
  }
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={t.reopenNamed(decision.text)}
        loading={deed.isPending}
        onClick={() => deed.run(reopen)}
      >
        {t.reopen}
      </Button>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}
