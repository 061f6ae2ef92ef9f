import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { words } from '../words/requests.ts'
import styles from './people.module.css'
import { Request } from './Request.tsx'

interface RequestsPanelProps {
  community: Community
  show: (done: Done) => void
}

/** Colleagues who wait: those who left their name at the join page, and those who asked. */
export function RequestsPanel({ community, show }: RequestsPanelProps): ReactNode {
  const t = useWords(words)
  const input = { communityId: community.id }
  const joins = useQuery(communitiesApi.joins.list.queryOptions({ input }))
  // Who has waited longest comes first.
  const waiting = (joins.data?.entries ?? [])
    .filter(({ settledAs }) => settledAs === null)
    .toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
  const hasWish = waiting.some(({ kind }) => kind === 'join')
  if (waiting.length === 0) return null
  return (
    <Panel title={t.title(waiting.length)} note={hasWish ? t.note : undefined}>
      <ul className={styles.requests}>
        {waiting.map((entry) => (
          <Request key={entry.id} community={community} entry={entry} show={show} />
        ))}
      </ul>
    </Panel>
  )
}
