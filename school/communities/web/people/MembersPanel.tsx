import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { PersonMark } from '#school/people/web/public.tsx'
import { communitiesPaths } from '../../paths.ts'
import type { Community, Member, People } from '../shapes.ts'
import { words } from '../words/people.ts'
import { Departure } from './Departure.tsx'
import styles from './people.module.css'

interface MembersPanelProps {
  community: Community
  people: People
  show: (done: Done) => void
}

/** The members by family name, as a register lists people; they are not compared. */
export function MembersPanel({ community, people, show }: MembersPanelProps): ReactNode {
  const t = useWords(words)
  const { members, past } = people
  return (
    <Panel
      title={t.members(members.length)}
      note={t.membersNote}
      aside={
        community.why.settle === null && (
          <TextLink to={communitiesPaths.register} params={{ communityId: community.id }}>
            {t.register}
          </TextLink>
        )
      }
    >
      {members.length === 0 ? <p className="soft">{t.nobody}</p> : <MembersTable members={members} />}
      <Departure community={community} show={show} />
      {past.length > 0 && <Past past={past} />}
    </Panel>
  )
}

function MembersTable({ members }: { members: readonly Member[] }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <Table className={styles.table} data-narrow="rows" verticalSpacing={10}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.person}</Table.Th>
          <Table.Th>{t.subject}</Table.Th>
          <Table.Th>{t.since}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <Table.Tr key={member.person.id}>
            <Table.Td>
              <div className={styles.person}>
                <PersonMark person={member.person} />
                <span>
                  {fullName(member.person)} {member.isLeader && <Chip tone="board">{t.leader}</Chip>}
                </span>
              </div>
            </Table.Td>
            <Table.Td className={styles.about}>{aboutOf(member)}</Table.Td>
            <Table.Td className={styles.when} data-label={t.since}>
              {formats.dayInDigits(member.joinedOn)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** What they teach, else what they are; both where the position says more than the subject. */
function aboutOf(member: Member): string {
  return member.subjects.length > 0 ? member.subjects.join(', ') : (member.positionWording ?? '')
}

function Past({ past }: { past: People['past'] }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <details>
      <summary>{t.past}</summary>
      <ul className={styles.past}>
        {past.map(({ person, joinedOn, leftOn, words: said }) => (
          <li key={`${person.id}${leftOn}`}>
            {fullName(person)}, {t.pastDays(formats.dayInDigits(joinedOn), formats.dayInDigits(leftOn))}
            {said !== null && <div className="small soft">{said}</div>}
          </li>
        ))}
      </ul>
    </details>
  )
}
