import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { BeadRing } from '#kit/BeadRing.tsx'
import { Chip } from '#kit/Chip.tsx'
import { TextLink } from '#kit/links.tsx'
import { useLanguage, useWords } from '#kit/words.ts'
import { yearLabel } from '#school/calendar/school-year.ts'
import { beads } from '../path.ts'
import { communitiesPaths } from '../paths.ts'
import styles from './frame.module.css'
import { MemberMarks } from './MemberMarks.tsx'
import { orderWords } from './order-words.ts'
import type { Card, Community, ShownName } from './shapes.ts'
import { stateTone } from './state-tone.ts'
import { words as listWords } from './words/communities.ts'
import { words } from './words/path.ts'

interface CommunityHeroProps {
  community: Community
  members: readonly ShownName[]
  action?: ReactNode
}

/** The face of a community: its ring, its year and order, its name, what it works on, and who is in it. */
export function CommunityHero({ community, members, action }: CommunityHeroProps): ReactNode {
  const t = useWords(words)
  const list = useWords(listWords)
  const { language } = useLanguage()
  const order = community.states.find(({ state }) => state === 'ordered')?.words
  const { difficulty, why } = community.topic
  return (
    <header className={styles.hero}>
      <CommunityRing card={community} size={120} />
      <div>
        <div className={styles.facts}>
          <TextLink to={communitiesPaths.communities} className="no-print">
            {list.title}
          </TextLink>
          <span>{t.ofYear(yearLabel(community.schoolYear))}</span>
          {typeof order === 'string' && <span>{t.order(orderWords(order, language))}</span>}
          <Chip tone={stateTone[community.state]}>{t.states[community.state]}</Chip>
        </div>
        <Title order={1}>{community.name}</Title>
        <p className={styles.topic}>
          {community.topic.title !== community.name && `${community.topic.title}. `}
          {difficulty === null ? why : t.whyDifficulty(difficulty.name)}
        </p>
        {community.motto !== null && <p className={styles.motto}>{community.motto}</p>}
      </div>
      <div className={`${styles.side} no-print`}>
        <MemberMarks people={members} />
        {action}
      </div>
    </header>
  )
}

/** The ring of a community, large with its step inside, small without. */
export function CommunityRing({ card, size }: { card: Pick<Card, 'ring'>; size: number }): ReactNode {
  const t = useWords(words)
  const at = card.ring.findIndex((state) => state !== 'done')
  const total = card.ring.length
  const bead = beads[at]
  const label = bead === undefined ? t.ringDone : t.ring(at + 1, total, t.beads[bead])
  const isLarge = size >= 72
  return (
    <BeadRing
      size={size}
      beads={card.ring}
      label={label}
      {...(isLarge && bead !== undefined
        ? { centre: { number: String(at + 1), word: t.stepOf(total) } }
        : {})}
    />
  )
}
