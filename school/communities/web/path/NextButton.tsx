import { type ReactNode, useContext } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesPaths } from '../../paths.ts'
import { CommunityPlaces } from '../places.ts'
import type { Community } from '../shapes.ts'
import type { Next } from '../way.ts'
import { words } from '../words/path.ts'

interface NextButtonProps {
  next: Next
  community: Pick<Community, 'id' | 'waitingCount'>
  /** Beside a step of the list, where the heading holds the primary one already. */
  isQuiet?: boolean
}

/** Leads to where the next thing is done. */
export function NextButton({ next, community, isQuiet = false }: NextButtonProps): ReactNode {
  const t = useWords(words)
  const path = usePathOf(next)
  if (path === null) return null
  const label = next === 'requests' ? t.go.requests(community.waitingCount ?? 0) : t.go[next]
  return (
    <LinkButton to={path} params={{ communityId: community.id }} {...(isQuiet ? { variant: 'default' } : {})}>
      {label}
    </LinkButton>
  )
}

/** Null where the capability that does it is not there. */
function usePathOf(next: Next): string | null {
  const places = useContext(CommunityPlaces)
  switch (next) {
    case 'announce':
    case 'call':
    case 'meeting':
      return communitiesPaths.announcement
    case 'requests':
    case 'answer':
    case 'answers':
    case 'propose':
    case 'split':
      return communitiesPaths.people
    case 'order':
      return places.find(({ key }) => key === 'papers')?.path ?? null
  }
}
