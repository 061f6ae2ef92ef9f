import type { ReactNode } from 'react'
import { avatarColour, avatarLetters, type PersonName } from '../name.ts'
import styles from './person-mark.module.css'

const tones = ['board', 'plum', 'sky', 'amber', 'coral'] as const

interface PersonMarkProps {
  person: PersonName & { id: string }
  size?: number
}

/** A round mark with two letters. The colour is the person's own and means nothing else; the name stands beside it. */
export function PersonMark({ person, size = 36 }: PersonMarkProps): ReactNode {
  const tone = tones[avatarColour(person.id, tones.length)]
  return (
    <span
      className={styles.mark}
      data-tone={tone}
      style={{ width: size, height: size, fontSize: size * 0.36 }}
      aria-hidden="true"
    >
      {avatarLetters(person)}
    </span>
  )
}
