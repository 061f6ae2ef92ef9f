import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import styles from '../agreement.module.css'
import { agreementApi, useDeed } from '../api.ts'
import type { Agreement, Clause } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { refusalWords } from '../words/refusals.ts'
import { AddClause } from './AddClause.tsx'
import { ClauseRow } from './ClauseRow.tsx'

interface DraftPanelProps {
  agreement: Agreement
  show: (done: Done) => void
}

/** The draft: anybody inside adds, words anew, moves and takes out. */
export function DraftPanel({ agreement, show }: DraftPanelProps): ReactNode {
  const t = useWords(words)
  const clauses = agreement.clauses.filter(({ removed }) => removed === null)
  const aside = agreement.clauses.filter(({ removed }) => removed !== null)
  const mayChange = agreement.actions.propose === null || agreement.actions.propose === 'too_many_clauses'
  return (
    <Panel title={t.draft} note={t.draftNote}>
      {clauses.length === 0 ? (
        <p>{t.draftEmpty}</p>
      ) : (
        <ol className={styles.draft} aria-label={t.clauses}>
          {clauses.map((clause, place) => (
            <ClauseRow
              key={clause.id}
              clause={clause}
              place={place}
              count={clauses.length}
              mayChange={mayChange}
              show={show}
            />
          ))}
        </ol>
      )}
      {agreement.actions.propose === null && <AddClause agreement={agreement} show={show} />}
      {agreement.actions.propose === 'too_many_clauses' && <p className="small">{t.tooMany}</p>}
      <PutButton agreement={agreement} show={show} />
      {aside.length > 0 && <PutAside clauses={aside} mayChange={mayChange} show={show} />}
    </Panel>
  )
}

/** Asks every member; where that cannot be done it says why. */
function PutButton({ agreement, show }: DraftPanelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const why = agreement.actions.put
  const sentences: Readonly<Record<string, string>> = t.whyNot
  const put = async (): Promise<Done> => {
    await agreementApi.versions.put.call({ communityId: agreement.community.id })
    return { text: t.putDone }
  }
  return (
    <div className={styles.asked}>
      {why === null && (
        <Group gap="sm">
          <Button loading={deed.isPending} onClick={() => deed.run(put)}>
            {t.put}
          </Button>
        </Group>
      )}
      <p className="small soft">{why === null ? t.putNote : sentences[why]}</p>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}

interface PutAsideProps {
  clauses: readonly Clause[]
  mayChange: boolean
  show: (done: Done) => void
}

function PutAside({ clauses, mayChange, show }: PutAsideProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const restore = (clauseId: Clause['id']) => async (): Promise<Done> => {
    await agreementApi.clauses.restore.call({ clauseId })
    return { text: t.restored }
  }
  return (
    <details className={styles.setAside}>
      <summary>{t.putAside(clauses.length)}</summary>
      <ul>
        {clauses.map(({ id, text }) => (
          <li key={id}>
            <span className={styles.gone}>{text}</span>
            {mayChange && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t.putBackClause(text)}
                loading={deed.isPending}
                onClick={() => deed.run(restore(id))}
              >
                {t.putBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </details>
  )
}
