import { IconCompass, IconFlag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTarget } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { topicsPaths } from '../../paths.ts'
import { topicsApi } from '../api.ts'
import { boardsWords } from '../words/boards.ts'
import styles from './boards.module.css'

/** The two quiet ways from here: which form of working together, and what the school answers to. */
export function Ways(): ReactNode {
  const t = useWords(boardsWords)
  const challenges = useQuery(topicsApi.challenges.list.queryOptions())
  const count = (challenges.data ?? []).filter(({ retiredAt }) => retiredAt === null).length
  return (
    <div className={styles.ways}>
      <Way to={topicsPaths.need} icon={<IconCompass size={22} stroke={1.7} />} title={t.needTitle}>
        {t.needText}
      </Way>
      <Way to={topicsPaths.challenges} icon={<IconFlag size={22} stroke={1.7} />} title={t.challengesTitle}>
        {t.challengesText(count)}
      </Way>
    </div>
  )
}

interface WayProps {
  to: string
  icon: ReactNode
  title: string
  children: ReactNode
}

function Way({ to, icon, title, children }: WayProps): ReactNode {
  return (
    <a className={styles.way} {...useTarget({ to })}>
      <span className={styles.wayIcon}>{icon}</span>
      <span>
        <span className={styles.wayTitle}>{title}</span>
        <span className={styles.wayText}>{children}</span>
      </span>
    </a>
  )
}
