import { useNetwork } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import styles from './offline-banner.module.css'
import { words } from './words.ts'

/** Says that the connection is gone and that nothing is lost by it. */
export function OfflineBanner(): ReactNode {
  const t = useWords(words)
  const { online } = useNetwork()
  return (
    <div role="status" className={styles.place}>
      {!online && <p className={styles.banner}>{t.offline}</p>}
    </div>
  )
}
