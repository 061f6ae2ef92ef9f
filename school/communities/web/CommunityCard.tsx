import { Button, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { yearLabel } from '#school/calendar/school-year.ts'
import { beads } from '../path.ts'
import { communitiesPaths } from '../paths.ts'
import { CommunityRing } from './CommunityHero.tsx'
import styles from './communities.module.css'
import { useJoining } from './joining/use-joining.ts'
import type { Card } from './shapes.ts'
import { stateTone } from './state-tone.ts'
import { words } from './words/communities.ts'
import { words as pathWords } from './words/path.ts'
import { refusalWords } from './words/refusals.ts'

interface CommunityCardProps {
  card: Card
  show: (done: Done) => void
}

/** A community in the list: its ring, how far it is, who leads it, and joining by one press. */
export function CommunityCard({ card, show }: CommunityCardProps): ReactNode {
  const path = useWords(pathWords)
  return (
    <li className={styles.card}>
      <CommunityRing card={card} size={64} />
      <div className={styles.words}>
        <div className={styles.facts}>
          <span>{path.ofYear(yearLabel(card.schoolYear))}</span>
          <Chip tone={stateTone[card.state]}>{path.states[card.state]}</Chip>
        </div>
        <Title order={3}>
          <TextLink
            to={communitiesPaths.community}
            params={{ communityId: card.id }}
            className={styles.link ?? ''}
          >
            {card.name}
          </TextLink>
        </Title>
        {card.topicTitle !== card.name && <p className="small soft">{card.topicTitle}</p>}
        <Facts card={card} />
      </div>
      {!card.isMember && !card.isInside && card.state !== 'closed' && <JoinButton card={card} show={show} />}
    </li>
  )
}

function Facts({ card }: { card: Card }): ReactNode {
  const t = useWords(words)
  const path = useWords(pathWords)
  const formats = useFormats()
  const at = card.ring.findIndex((state) => state !== 'done')
  const bead = beads[at]
  const meeting = card.firstMeeting
  const facts = [
    t.members(card.memberCount),
    card.leader === null ? t.noLeader : t.leader(shortName(card.leader)),
    ...(meeting === null ? [] : [t.meeting(`${formats.dayShort(meeting.on)}, ${meeting.time}`)]),
  ]
  return (
    <>
      <p className="small">{facts.join(' · ')}</p>
      {card.isInside && bead !== undefined && card.state !== 'closed' && (
        <p className="small soft">{t.stepNow(at + 1, beads.length, path.beads[bead])}</p>
      )}
    </>
  )
}

function JoinButton({ card, show }: CommunityCardProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const joining = useJoining(card, show)
  return (
    <div className={styles.action}>
      <Button
        variant="default"
        aria-label={t.joinNamed(card.name)}
        loading={joining.isPending}
        onClick={joining.join}
      >
        {t.join}
      </Button>
      <ProblemNotice error={joining.error} refusals={refusals} />
    </div>
  )
}
