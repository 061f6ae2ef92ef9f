import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { PersonMark } from '#school/people/web/public.tsx'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Member } from '../shapes.ts'
import { words } from '../words/path.ts'
import styles from './path.module.css'

/** Who is in it, with the subject of each. */
export function WhoPanel({ communityId }: { communityId: Community['id'] }): ReactNode {
  const t = useWords(words)
  const people = useQuery(communitiesApi.people.queryOptions({ input: { communityId } }))
  const members = people.data?.members
  return (
    <Panel title={t.members}>
      {members === undefined ? (
        people.isError ? null : (
          <LoadingSpace height={120} />
        )
      ) : members.length === 0 ? (
        <p className="soft">{t.noMembers}</p>
      ) : (
        <>
          <ul className={styles.who}>
            {members.map((member) => (
              <Who key={member.person.id} member={member} />
            ))}
          </ul>
          <TextLink to={communitiesPaths.people} params={{ communityId }}>
            {t.allMembers}
          </TextLink>
        </>
      )}
    </Panel>
  )
}

function Who({ member }: { member: Member }): ReactNode {
  const t = useWords(words)
  const about = member.isLeader ? t.leaderMark : (member.subjects[0] ?? member.positionWording ?? '')
  return (
    <li>
      <PersonMark person={member.person} size={30} />
      <span>
        {shortName(member.person)}
        {about !== '' && <span className="small soft"> · {about}</span>}
      </span>
    </li>
  )
}
