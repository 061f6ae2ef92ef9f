import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { initials, roleWords, shortName, useMe } from '#school/access/web/public.tsx'
import styles from './account-menu.module.css'
import { words } from './words.ts'

const load = () => import('./AccountMenu.tsx')
const AccountMenu = lazy(load)

/** Who is here. The menu behind it is heavy (it floats), so it comes with the first press and not with the first page. */
export function AccountButton(): ReactNode {
  const [isWanted, setWanted] = useState(false)
  const rest = (
    <PersonButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    />
  )
  return isWanted ? (
    <Suspense fallback={rest}>
      <AccountMenu />
    </Suspense>
  ) : (
    rest
  )
}

/** The person on a button: mark, name and roles; on a phone the mark alone, the rest is still read aloud. */
export function PersonButton({ className, ...props }: ComponentProps<'button'>): ReactNode {
  const t = useWords(words)
  const roles = useWords(roleWords)
  const me = useMe()
  return (
    <UnstyledButton className={`${styles.person} ${className ?? ''}`} {...props}>
      <span className={styles.round} aria-hidden>
        {initials(me.person)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{shortName(me.person)}</span>
        <span className={styles.role}>
          {me.roles.map((role) => roles.roles[role]).join(', ') || roles.noRole}
        </span>
      </span>
      <VisuallyHidden>{t.profile}</VisuallyHidden>
      <IconSelector size={16} stroke={1.7} className={styles.sign} />
    </UnstyledButton>
  )
}
