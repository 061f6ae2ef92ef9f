import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { communityPath, communityPeoplePath } from '#school/communities/paths.ts'
import { personPath } from '#school/people/paths.ts'
import type { Blocker } from '../shapes.ts'
import { reasonWords } from '../words/reasons.ts'
import styles from './list.module.css'

interface BlockersProps {
  blockers: readonly Blocker[]
  /** The regulation is written in a community too, so there is always one. */
  communityId: string | null
}

/** What stands against submitting, each with the place where it is mended. */
export function Blockers({ blockers, communityId }: BlockersProps): ReactNode {
  const t = useWords(reasonWords)
  const formats = useFormats()
  if (blockers.length === 0) return null
  return (
    <div className={styles.blockers}>
      <p className={styles.blockersTitle}>{t.blockersTitle}</p>
      <ul>
        {blockers.map((blocker) => (
          <li key={blocker.code}>
            {blocker.code === 'names_unknown'
              ? t.blockers.names_unknown(formats.list(blocker.people.map(fullName)))
              : t.blockers[blocker.code]}{' '}
            <Mending blocker={blocker} communityId={communityId} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Mending({ blocker, communityId }: { blocker: Blocker; communityId: string | null }): ReactNode {
  const t = useWords(reasonWords)
  switch (blocker.code) {
    case 'names_unknown':
      return blocker.people.map((person, index) => (
        <span key={person.id}>
          {index > 0 && ', '}
          <TextLink to={personPath(person.id)}>
            {blocker.people.length === 1 ? t.mend.names_unknown : fullName(person)}
          </TextLink>
        </span>
      ))
    case 'too_few':
      return communityId !== null && <TextLink to={communityPath(communityId)}>{t.mend.too_few}</TextLink>
    case 'too_many':
    case 'no_leader':
      return (
        communityId !== null && (
          <TextLink to={communityPeoplePath(communityId)}>{t.mend[blocker.code]}</TextLink>
        )
      )
    default:
      return null
  }
}
