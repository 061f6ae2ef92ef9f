import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { localDate } from '#base/local-date.ts'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '../name.ts'
import { peoplePaths } from '../paths.ts'
import { positionText, subjectsWithClasses } from './describe.ts'
import { PersonMark } from './PersonMark.tsx'
import styles from './people.module.css'
import type { ListedPerson } from './shapes.ts'
import { words } from './words/people.ts'

/** By family name, as a register; there is no other order, because people are not compared. */
export function PeopleTable({
  people,
  total,
}: {
  people: readonly ListedPerson[]
  total: number
}): ReactNode {
  const t = useWords(words)
  return (
    <div>
      <p className={`${styles.count} small soft`} role="status">
        {t.count(total)}
      </p>
      <Table className={styles.table} data-narrow="rows" verticalSpacing={10}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.person}</Table.Th>
            <Table.Th>{t.teaches}</Table.Th>
            <Table.Th>{t.experience}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function PersonRow({ person }: { person: ListedPerson }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const position = positionText(person, t.positions)
  return (
    <Table.Tr>
      <Table.Td>
        <div className={styles.person}>
          <PersonMark person={person} />
          <div>
            <TextLink to={peoplePaths.person} params={{ personId: person.id }} className={styles.name ?? ''}>
              {fullName(person)}
            </TextLink>
            <div className="small soft">
              {position ?? t.noPosition}
              {person.endsOn !== null && (
                <>
                  {' '}
                  <Chip tone={person.hasLeft ? 'plain' : 'amber'}>
                    {t.until(formats.dayInDigits(localDate(person.endsOn)))}
                  </Chip>
                </>
              )}
            </div>
          </div>
        </div>
      </Table.Td>
      <Table.Td data-label={t.teaches} data-empty={person.subjects.length + person.teachings.length === 0}>
        {subjectsWithClasses(person.subjects, person.teachings).map(({ subject, classes }) => (
          <div key={subject ?? ''}>
            {subject ?? t.noSubject}
            {classes.length > 0 && <span className="soft">{` · ${classes.join(', ')}`}</span>}
          </div>
        ))}
      </Table.Td>
      <Table.Td
        data-label={t.experience}
        data-empty={person.experienceYears === null}
        className={styles.experience}
      >
        {person.experienceYears === null ? '' : t.years(person.experienceYears)}
      </Table.Td>
    </Table.Tr>
  )
}
