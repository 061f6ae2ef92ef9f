import type { ReactNode } from 'react'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { topicsPaths } from '#school/topics/paths.ts'
import type { Community } from '../shapes.ts'
import { words } from '../words/path.ts'
import styles from './path.module.css'

/** Why the staff chose this topic, and the board where it was chosen. */
export function WhyPanel({ topic }: { topic: Community['topic'] }): ReactNode {
  const t = useWords(words)
  return (
    <Panel title={t.why}>
      {topic.why !== '' && <p>{topic.why}</p>}
      <dl className={styles.why}>
        {topic.difficulty !== null && <Fact name={t.whyDifficultyName}>{topic.difficulty.name}</Fact>}
        {topic.evidence !== null && <Fact name={t.whyEvidence}>{topic.evidence}</Fact>}
        {topic.challenges.length > 0 && (
          <Fact name={t.whyChallenges}>{topic.challenges.map(({ wording }) => wording).join('; ')}</Fact>
        )}
        {topic.reasons !== '' && <Fact name={t.whyReasons}>{topic.reasons}</Fact>}
      </dl>
      <TextLink to={topicsPaths.board} params={{ boardId: topic.boardId }}>
        {t.toBoard}
      </TextLink>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
