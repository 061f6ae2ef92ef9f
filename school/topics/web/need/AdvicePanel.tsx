import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import type { Advice } from '../../association-choice.ts'
import { topicsPaths } from '../../paths.ts'
import { topicsApi } from '../api.ts'
import { newTopicPath } from '../links.ts'
import { associationWords } from '../words/associations.ts'
import { needWords } from '../words/need.ts'
import styles from './need.module.css'

/** Which form fits, why it is no community where it is none, and the way to propose a topic with it. */
export function AdvicePanel({ advice }: { advice: Advice }): ReactNode {
  const t = useWords(needWords)
  const a = useWords(associationWords)
  const { association, whyNotCommunity } = advice
  return (
    <section className={styles.advice} aria-labelledby="advice">
      <p className={styles.mark}>{t.fits}</p>
      <h2 id="advice" className={styles.title}>
        {a.name[association]}
      </h2>
      <p>{a.goal[association]}</p>
      <p className="soft">
        {a.focusLabel}: {a.focus[association]}
      </p>
      {whyNotCommunity !== null && (
        <div>
          <p className={styles.label}>{t.notCommunityTitle}</p>
          <p>{t.notCommunity[whyNotCommunity]}</p>
        </div>
      )}
      <div>
        <p className={styles.label}>{a.insteadLabel}</p>
        <p>{association === 'community' ? t.communityNeeds : a.instead[association]}</p>
      </div>
      <Propose association={association} />
    </section>
  )
}

function Propose({ association }: Pick<Advice, 'association'>): ReactNode {
  const t = useWords(needWords)
  const boards = useQuery(topicsApi.boards.list.queryOptions({ input: {} }))
  const board = boards.data?.boards.find(({ phase }) => phase === 'collecting')
  if (boards.data === undefined) return null
  if (board === undefined)
    return (
      <p className="soft">
        {t.noBoard}{' '}
        <TextLink to={topicsPaths.boards} underline="always">
          {t.toBoards}
        </TextLink>
      </p>
    )
  return (
    <div className={styles.propose}>
      <LinkButton to={newTopicPath(board.id)} search={{ association }}>
        {t.propose}
      </LinkButton>
      <span className="soft small">{t.proposeNote}</span>
    </div>
  )
}
