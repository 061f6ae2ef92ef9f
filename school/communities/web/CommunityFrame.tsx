import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink, useTarget } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useLanguage, useWords } from '#kit/words.ts'
import { communitiesPaths } from '../paths.ts'
import { communitiesApi, useCommunity, useCommunityId } from './api.ts'
import { CommunityHero } from './CommunityHero.tsx'
import styles from './frame.module.css'
import { CommunityPlaces } from './places.ts'
import type { Community } from './shapes.ts'
import { words as listWords } from './words/communities.ts'
import { words } from './words/path.ts'

interface CommunityFrameProps {
  /** Which of the community’s pages this is: a key of our own, or of a place that another capability brings. */
  tab: string
  /** The one thing to do next, in the heading. */
  action?: ((community: Community) => ReactNode) | undefined
  children: (community: Community) => ReactNode
}

/** What every page of a community stands in: its ring, its name, and the way to its other pages. */
export function CommunityFrame({ tab, action, children }: CommunityFrameProps): ReactNode {
  const t = useWords(words)
  const list = useWords(listWords)
  const communityId = useCommunityId()
  const query = useCommunity(communityId)
  const people = useQuery(communitiesApi.people.queryOptions({ input: { communityId } }))
  const tabs = useTabs(query.data)
  if (query.data === undefined) {
    return (
      <Page title={t.one} above={<TextLink to={communitiesPaths.communities}>{list.title}</TextLink>}>
        <Loaded query={query} height={520} refusals={{ NOT_FOUND: t.absent }}>
          {() => null}
        </Loaded>
      </Page>
    )
  }
  const community = query.data
  const label = tabs.find(({ key }) => key === tab)?.label
  return (
    <Page
      title={label === undefined || tab === 'path' ? community.name : `${label} · ${community.name}`}
      hero={
        <CommunityHero
          community={community}
          members={people.data?.members.map(({ person }) => person) ?? []}
          action={action?.(community)}
        />
      }
    >
      <nav className={styles.tabs} aria-label={t.tabs}>
        {tabs.map(({ key, path, label }) => (
          <TabLink key={key} to={path} communityId={communityId} isCurrent={key === tab}>
            {label}
          </TabLink>
        ))}
      </nav>
      {children(community)}
    </Page>
  )
}

interface TabLinkProps {
  to: string
  communityId: string
  isCurrent: boolean
  children: ReactNode
}

function TabLink({ to, communityId, isCurrent, children }: TabLinkProps): ReactNode {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    // On a phone the tabs are wider than the page; the current one must not hide at the side.
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [isCurrent])
  return (
    <a
      className={styles.tab}
      {...useTarget({ to, params: { communityId } })}
      // Behind the target, which brings a ref of its own.
      ref={link}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  )
}

/** The community’s own pages and those of others; what would be empty for this reader is left out. */
function useTabs(community: Community | undefined): { key: string; path: string; label: string }[] {
  const t = useWords(words)
  const { language } = useLanguage()
  const places = useContext(CommunityPlaces)
  const isInside = community?.isInside === true
  const isTold = isInside || (community !== undefined && community.announcedAt !== null)
  return [
    { key: 'path', path: communitiesPaths.community, label: t.path },
    { key: 'people', path: communitiesPaths.people, label: t.people },
    ...(isTold ? [{ key: 'announcement', path: communitiesPaths.announcement, label: t.announcement }] : []),
    ...places
      .filter(({ isInsidersOnly }) => isInside || isInsidersOnly !== true)
      .map(({ key, path, label }) => ({ key, path, label: label(language) })),
    ...(isInside ? [{ key: 'areas', path: communitiesPaths.areas, label: t.areas }] : []),
    ...(isInside ? [{ key: 'card', path: communitiesPaths.card, label: t.card }] : []),
  ]
}
