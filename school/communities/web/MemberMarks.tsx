import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { PersonMark } from '#school/people/web/public.tsx'
import styles from './frame.module.css'
import type { ShownName } from './shapes.ts'
import { words } from './words/path.ts'

const shownAtOnce = 5

/** Round marks of the members, one over the other; who they are is said in words to those who cannot see them. */
export function MemberMarks({
  people,
  size = 34,
}: {
  people: readonly ShownName[]
  size?: number
}): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  if (people.length === 0) return null
  const shown = people.length > shownAtOnce + 1 ? people.slice(0, shownAtOnce) : people
  const rest = people.length - shown.length
  return (
    <div className={styles.marks} role="img" aria-label={t.membersNamed(formats.list(people.map(shortName)))}>
      {shown.map((person) => (
        <PersonMark key={person.id} person={person} size={size} />
      ))}
      {rest > 0 && (
        <span className={styles.rest} style={{ width: size, height: size }} aria-hidden="true">
          +{rest}
        </span>
      )}
    </div>
  )
}
