import { type ReactNode, useEffect, useRef } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { Board } from '../shapes.ts'
import { useMomentWords } from '../use-moment-words.ts'
import { voteWords } from '../words/vote.ts'
import styles from './vote.module.css'

interface Props {
  board: Board
  /** The ballot was given just now, on this page. */
  isNew: boolean
}

/** That the ballot is counted, how many took part, and why nothing more is shown yet. */
export function Thanks({ board, isNew }: Props): ReactNode {
  const t = useWords(voteWords)
  const moment = useMomentWords()
  const { participation, votingClosesAt } = board
  const hasVoted = participation?.hasVoted === true
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: without this the keyboard would stand nowhere.
  useEffect(() => {
    if (isNew) place.current?.focus()
  }, [isNew])
  return (
    <div ref={place} tabIndex={-1} className={styles.thanks}>
      <Panel {...(hasVoted ? { title: t.thanksTitle } : {})}>
        {participation !== null && (
          <p className={styles.tookPart}>{t.tookPart(participation.voted, participation.electorate)}</p>
        )}
        <p className="soft">
          {hasVoted && votingClosesAt !== null ? t.hidden(moment(votingClosesAt)) : t.watching}
        </p>
      </Panel>
    </div>
  )
}
