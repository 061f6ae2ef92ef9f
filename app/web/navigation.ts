import type { SchoolRole } from '#school/access/actor.ts'
import { accessPaths } from '#school/access/paths.ts'
import { calendarPaths } from '#school/calendar/paths.ts'
import { communitiesPaths } from '#school/communities/paths.ts'
import { noticesPaths } from '#school/notices/paths.ts'
import { papersPaths } from '#school/papers/paths.ts'
import { peoplePaths } from '#school/people/paths.ts'
import { resultsPaths } from '#school/results/paths.ts'
import { topicsPaths } from '#school/topics/paths.ts'
import { appPaths } from './paths.ts'
import type { words } from './words.ts'

type ShellWords = (typeof words)['ru']

export interface NavigationEntry {
  key:
    | 'today'
    | 'calendar'
    | 'communities'
    | 'results'
    | 'difficulties'
    | 'topics'
    | 'papers'
    | 'people'
    | 'schoolYear'
    | 'accounts'
    | 'accessLog'
    | 'account'
    | 'channels'
  path: string
  label: (t: ShellWords) => string
  group: 'own' | 'school' | 'order'
}

interface GuardedEntry extends NavigationEntry {
  /** For whom the page is; everybody where left out. The server decides again. */
  roles?: readonly SchoolRole[]
}

const entries: readonly GuardedEntry[] = [
  { key: 'today', path: appPaths.today, label: (t) => t.today, group: 'own' },
  { key: 'communities', path: communitiesPaths.communities, label: (t) => t.communities, group: 'own' },
  { key: 'calendar', path: appPaths.calendar, label: (t) => t.calendar, group: 'own' },
  {
    key: 'results',
    path: resultsPaths.works,
    label: (t) => t.results,
    group: 'school',
    roles: ['director', 'deputy_head', 'teacher'],
  },
  {
    key: 'difficulties',
    path: resultsPaths.difficulties,
    label: (t) => t.difficulties,
    group: 'school',
    roles: ['director', 'deputy_head', 'teacher'],
  },
  {
    key: 'topics',
    path: topicsPaths.boards,
    label: (t) => t.topics,
    group: 'school',
    roles: ['director', 'deputy_head', 'teacher'],
  },
  {
    key: 'papers',
    path: papersPaths.waiting,
    label: (t) => t.papers,
    group: 'school',
    roles: ['director', 'deputy_head', 'teacher'],
  },
  { key: 'people', path: peoplePaths.people, label: (t) => t.people, group: 'school' },
  { key: 'schoolYear', path: calendarPaths.schoolYear, label: (t) => t.schoolYear, group: 'school' },
  {
    key: 'accounts',
    path: accessPaths.accounts,
    label: (t) => t.accounts,
    group: 'order',
    roles: ['technician', 'deputy_head'],
  },
  { key: 'accessLog', path: accessPaths.log, label: (t) => t.accessLog, group: 'order', roles: ['director'] },
  {
    key: 'channels',
    path: noticesPaths.channels,
    label: (t) => t.channels,
    group: 'order',
    roles: ['technician'],
  },
  { key: 'account', path: accessPaths.account, label: (t) => t.account, group: 'order' },
]

/** What this person can open, in the order of the side of the page. Nothing that would answer «nothing here». */
export function navigationFor(roles: readonly SchoolRole[]): readonly NavigationEntry[] {
  return entries.filter(
    (entry) => entry.roles === undefined || entry.roles.some((role) => roles.includes(role)),
  )
}

/** The entry the address belongs to: the longest path that it begins with. */
export function currentEntry(
  shown: readonly NavigationEntry[],
  pathname: string,
): NavigationEntry['key'] | null {
  const holding = shown.filter(({ path }) =>
    path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`),
  )
  return holding.toSorted((a, b) => b.path.length - a.path.length)[0]?.key ?? null
}
