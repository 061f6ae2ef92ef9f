import { type ReactNode, useContext } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { pathOfNext } from '../next-path.ts'
import { CommunityPlaces } from '../places.ts'
import type { Community } from '../shapes.ts'
import type { Next } from '../way.ts'
import { words } from '../words/path.ts'

interface NextButtonProps {
  next: Next
  community: Pick<Community, 'id' | 'waitingWishCount'>
  /** Beside a step of the list, where the heading holds the primary one already. */
  isQuiet?: boolean
}

/** Leads to where the next thing is done. */
export function NextButton({ next, community, isQuiet = false }: NextButtonProps): ReactNode {
  const t = useWords(words)
  const path = pathOfNext(next, useContext(CommunityPlaces))
  if (path === null) return null
  const label = next === 'requests' ? t.go.requests(community.waitingWishCount ?? 0) : t.go[next]
  return (
    <LinkButton to={path} params={{ communityId: community.id }} {...(isQuiet ? { variant: 'default' } : {})}>
      {label}
    </LinkButton>
  )
}
