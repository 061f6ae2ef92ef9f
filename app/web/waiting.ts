import { useQuery } from '@tanstack/react-query'
import { useFormats } from '#kit/format.ts'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '#school/access/paths.ts'
import { accessApi, useHolds, useMe } from '#school/access/web/public.tsx'
import { useAgreementThings } from '#school/agreement/web/use-agreement-things.ts'
import { calendarPaths } from '#school/calendar/paths.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { useCommunityThings } from '#school/communities/web/use-community-things.ts'
import { useMeetingThings } from '#school/meetings/web/use-meeting-things.ts'
import { useApprovalsWaiting, useReturnedPaper } from '#school/papers/web/use-paper-waiting.ts'
import { peoplePaths } from '#school/people/paths.ts'
import { resultsPaths } from '#school/results/paths.ts'
import { useImportErrors } from '#school/results/web/use-import-errors.ts'
import { useBoardThing } from '#school/topics/web/use-board-thing.ts'
import { calendarApi, peopleApi, resultsApi } from './apis.ts'
import { words } from './words.ts'

export interface Waiting {
  things: readonly WaitingThing[]
  /** Whether everything that could wait has been asked for. */
  isComplete: boolean
}

/** What waits for this person, most pressing first. A part that cannot be asked just now is left out, never guessed. */
export function useWaiting(): Waiting {
  const parts = [
    useApprovalsWaiting(),
    useReturnedPaper(),
    useYearThing(),
    useStaffThing(),
    useWorkThing(),
    useImportErrors(),
    useBoardThing(),
    ...useMeetingThings(),
    ...useAgreementThings(),
    ...useCommunityThings(),
    useDifficultyThing(),
    useNamesThing(),
    useInviteThing(),
  ]
  return {
    things: parts.flatMap(({ thing }) => (thing === null ? [] : [thing])),
    isComplete: parts.every(({ isKnown }) => isKnown),
  }
}

interface Part {
  thing: WaitingThing | null
  isKnown: boolean
}

function useYearThing(): Part {
  const t = useWords(words)
  const isKeeper = useHolds('deputy_head')
  const wanted = firstYearOn(useMe().today)
  const years = useQuery(calendarApi.years.list.queryOptions({ enabled: isKeeper }))
  const current = years.data?.find((year) => year.firstYear === wanted)
  const thing: WaitingThing | null =
    years.data === undefined || (current !== undefined && !current.assumed)
      ? null
      : {
          key: 'year',
          title: current === undefined ? t.waits.yearMissing : t.waits.yearAssumed,
          note: current === undefined ? t.waits.yearMissingNote : t.waits.yearAssumedNote,
          mark: current === undefined ? t.marks.now : t.marks.check,
          tone: current === undefined ? 'coral' : 'plain',
          to: calendarPaths.schoolYear,
          action: current === undefined ? t.actions.fill : t.actions.compare,
        }
  return { thing, isKnown: !isKeeper || !years.isPending }
}

function useStaffThing(): Part {
  const t = useWords(words)
  const isKeeper = useHolds('deputy_head')
  const staff = useQuery(peopleApi.list.queryOptions({ input: { limit: 1 }, enabled: isKeeper }))
  const isAlone = staff.data !== undefined && staff.data.total < 2
  return {
    thing: isAlone
      ? {
          key: 'staff',
          title: t.waits.staffMissing,
          note: t.waits.staffMissingNote,
          mark: t.marks.now,
          tone: 'coral',
          to: peoplePaths.import,
          action: t.actions.add,
        }
      : null,
    isKnown: !isKeeper || !staff.isPending,
  }
}

function useWorkThing(): Part {
  const t = useWords(words)
  const isKeeper = useHolds('deputy_head')
  const works = useQuery(resultsApi.works.list.queryOptions({ input: { limit: 1 }, enabled: isKeeper }))
  return {
    thing:
      isKeeper && works.data?.works.length === 0
        ? {
            key: 'work',
            title: t.waits.firstWork,
            note: t.waits.firstWorkNote,
            mark: t.marks.now,
            tone: 'coral',
            to: resultsPaths.newImport,
            action: t.actions.load,
          }
        : null,
    isKnown: !isKeeper || !works.isPending,
  }
}

const namedDifficulties = 3

function useDifficultyThing(): Part {
  const t = useWords(words)
  const formats = useFormats()
  const isKeeper = useHolds('deputy_head')
  const found = useQuery(
    resultsApi.difficulties.list.queryOptions({ input: { limit: 200 }, enabled: isKeeper }),
  )
  const open = (found.data?.difficulties ?? []).filter(
    ({ judgement }) => judgement === null || judgement.verdict === 'reopened',
  )
  return {
    thing:
      isKeeper && open.length > 0
        ? {
            key: 'difficulties',
            title: t.waits.difficulties(open.length),
            note: t.waits.difficultiesNote(
              formats.list(open.slice(0, namedDifficulties).map(({ name }) => t.waits.quoted(name))),
            ),
            mark: formats.number(open.length),
            tone: 'amber',
            to: resultsPaths.difficulties,
            action: t.actions.look,
          }
        : null,
    isKnown: !isKeeper || !found.isPending,
  }
}

function useNamesThing(): Part {
  const t = useWords(words)
  const formats = useFormats()
  const isKeeper = useHolds('deputy_head')
  const names = useQuery(peopleApi.names.unconfirmed.queryOptions({ input: { limit: 1 }, enabled: isKeeper }))
  const count = names.data?.total ?? 0
  return {
    thing:
      isKeeper && count > 0
        ? {
            key: 'names',
            title: t.waits.names(count),
            note: t.waits.namesNote,
            mark: formats.number(count),
            tone: 'plain',
            to: peoplePaths.names,
            action: t.actions.check,
          }
        : null,
    isKnown: !isKeeper || !names.isPending,
  }
}

function useInviteThing(): Part {
  const t = useWords(words)
  const formats = useFormats()
  const isTechnician = useHolds('technician')
  const accounts = useQuery(accessApi.accounts.list.queryOptions({ enabled: isTechnician }))
  const count = accounts.data?.filter(({ state }) => state === 'no_account').length ?? 0
  return {
    thing:
      count > 0
        ? {
            key: 'invites',
            title: t.waits.invites(count),
            note: t.waits.invitesNote,
            mark: formats.number(count),
            tone: 'sky',
            to: accessPaths.accounts,
            action: t.actions.invite,
          }
        : null,
    isKnown: !isTechnician || !accounts.isPending,
  }
}
