import { Title, UnstyledButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { SchoolRole } from '../actor.ts'
import { accessPaths } from '../paths.ts'
import { accessApi } from './api.ts'
import styles from './demo-people.module.css'
import { fullName, initials } from './person-name.ts'
import { words as roleWords } from './words/roles.ts'
import { words } from './words/sign-in.ts'

interface DemoPerson {
  id: string
  familyName: string
  givenName: string
  patronymic: string | null
  roles: readonly SchoolRole[]
}

interface DemoPeopleProps {
  demo: { schoolName: string; people: readonly DemoPerson[] }
  mayFoundSchool: boolean
  done: () => void
}

/** The people of the example school, one press each. */
export function DemoPeople({ demo, mayFoundSchool, done }: DemoPeopleProps): ReactNode {
  const t = useWords(words)
  const entering = useMutation(accessApi.demo.signIn.mutationOptions({ onSuccess: done }))
  return (
    <div className={styles.demo}>
      <div>
        <Title order={1}>{t.demoTitle}</Title>
        <p className={styles.text}>{t.demoText(demo.schoolName)}</p>
      </div>
      <ProblemNotice error={entering.error} reading />
      <ul className={styles.people}>
        {inOrder(demo.people).map((person) => (
          <li key={person.id}>
            <DemoCard
              person={person}
              isBusy={entering.isPending}
              enter={() => entering.mutate({ personId: person.id })}
            />
          </li>
        ))}
      </ul>
      {mayFoundSchool && (
        <div className={styles.own}>
          <LinkButton to={accessPaths.newSchool} variant="default">
            {t.ownSchool}
          </LinkButton>
          <p className={styles.note}>{t.ownSchoolText}</p>
        </div>
      )}
    </div>
  )
}

interface DemoCardProps {
  person: DemoPerson
  isBusy: boolean
  enter: () => void
}

function DemoCard({ person, isBusy, enter }: DemoCardProps): ReactNode {
  const roles = useWords(roleWords)
  return (
    <UnstyledButton className={styles.card} disabled={isBusy} onClick={enter}>
      <span className={styles.round} aria-hidden>
        {initials(person)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{fullName(person)}</span>
        <span className={styles.role}>
          {person.roles.map((role) => roles.roles[role]).join(', ') || roles.noRole}
        </span>
      </span>
    </UnstyledButton>
  )
}

const firstToTry: readonly SchoolRole[] = ['deputy_head', 'director', 'technician']

/** Those with the most to see come first; the rest stay by name. */
function inOrder(people: readonly DemoPerson[]): readonly DemoPerson[] {
  const rank = ({ roles }: DemoPerson) => {
    const found = firstToTry.findIndex((role) => roles.includes(role))
    return found < 0 ? firstToTry.length : found
  }
  return people.toSorted((a, b) => rank(a) - rank(b))
}
