import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { localDate } from '#base/local-date.ts'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '../name.ts'
import { peoplePaths } from '../paths.ts'
import { personQuery } from './api.ts'
import { DeparturePanel } from './DeparturePanel.tsx'
import { positionText, yearName } from './describe.ts'
import { usePersonId } from './EditPersonPage.tsx'
import { InvitePanel } from './InvitePanel.tsx'
import { NamePanel } from './NamePanel.tsx'
import { ContactFacts, WorkFacts } from './PersonFacts.tsx'
import { PersonMark } from './PersonMark.tsx'
import styles from './person-page.module.css'
import type { ShownPerson } from './shapes.ts'
import { words as peopleWords } from './words/people.ts'
import { words } from './words/person.ts'

/** One person: who they are, what they teach, and for those who keep the list, what is to be done. */
export function PersonPage(): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const personId = usePersonId()
  const person = useQuery(personQuery(personId))
  const shown = person.data
  return (
    <Page
      title={shown === undefined ? people.title : fullName(shown)}
      above={<TextLink to={peoplePaths.people}>{t.back}</TextLink>}
      lead={shown === undefined ? undefined : <Standing person={shown} />}
      actions={
        shown?.mayKeep ? (
          <LinkButton to={peoplePaths.editPerson} params={{ personId }} variant="default">
            {t.edit}
          </LinkButton>
        ) : undefined
      }
    >
      <Loaded query={person} height={420} refusals={{ NOT_FOUND: people.notFound }}>
        {(found) => <Columns person={found} />}
      </Loaded>
    </Page>
  )
}

function Columns({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={t.work} note={t.workNote(yearName(person.schoolYear))}>
          <WorkFacts person={person} />
        </Panel>
        {person.mayConfirmName && <NamePanel personId={person.id} />}
      </div>
      <div className={styles.column}>
        {person.contacts !== null && (
          <Panel title={t.contacts} note={t.contactsNote}>
            <ContactFacts contacts={person.contacts} />
          </Panel>
        )}
        {person.mayKeep && <InvitePanel personId={person.id} />}
        {person.mayKeep && <DeparturePanel person={person} />}
      </div>
    </div>
  )
}

/** Who this is in a line: the mark, the position, and how long a guest stays. */
function Standing({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const formats = useFormats()
  const day = person.endsOn === null ? null : formats.day(localDate(person.endsOn))
  return (
    <span className={styles.standing}>
      <PersonMark person={person} size={44} />
      <span>
        {positionText(person, people.positions) ?? people.noPosition}
        {day !== null && (
          <>
            {' '}
            <Chip tone={person.hasLeft ? 'plain' : 'amber'}>{t.until(day)}</Chip>
          </>
        )}
      </span>
    </span>
  )
}
