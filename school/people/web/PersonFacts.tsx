import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { positionText, subjectsWithClasses, yearName } from './describe.ts'
import styles from './person-page.module.css'
import type { ShownPerson } from './shapes.ts'
import { words as peopleWords } from './words/people.ts'
import { words } from './words/person.ts'

export function WorkFacts({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const taught = subjectsWithClasses(person.subjects, person.teachings)
  const kinds = person.positionTypes.map((type) => people.positions[type]).join(', ')
  return (
    <dl className={styles.facts}>
      <Fact name={t.position}>{positionText(person, people.positions) ?? t.none}</Fact>
      {person.positionWording !== null && kinds !== '' && <Fact name={t.kinds}>{kinds}</Fact>}
      {taught.map(({ subject, classes }) => (
        <Fact key={subject ?? ''} name={subject ?? people.noSubject}>
          {classes.join(', ') || '—'}
        </Fact>
      ))}
      <Fact name={people.experienceTitle}>
        <Experience person={person} />
      </Fact>
    </dl>
  )
}

function Experience({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  if (person.experienceYears === null || person.experienceSince === null) return t.none
  return (
    <>
      {people.years(person.experienceYears)}{' '}
      <span className="soft">({t.since(yearName(person.experienceSince))})</span>
    </>
  )
}

export function ContactFacts({ contacts }: { contacts: NonNullable<ShownPerson['contacts']> }): ReactNode {
  const t = useWords(words)
  const { phone, email, login } = contacts
  return (
    <dl className={styles.facts}>
      <Fact name={t.phone}>
        {phone === null ? t.none : <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      </Fact>
      <Fact name={t.email}>{email === null ? t.none : <a href={`mailto:${email}`}>{email}</a>}</Fact>
      <Fact name={t.login}>{login ?? t.none}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
