import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addMonths, firstOfMonth, isLocalDate, type LocalDate } from '#base/local-date.ts'
import { useAddress } from '#kit/address.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { communitiesPaths } from '#school/communities/paths.ts'
import styles from './calendar.module.css'
import { DatedDays } from './DatedDays.tsx'
import { EntryList } from './EntryList.tsx'
import { FeedsPanel } from './FeedsPanel.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { entriesOn, monthSpan } from './month.ts'
import { chosenEntries, type Dates, type Entry, useDates } from './use-dates.ts'
import { words } from './words.ts'

/** Everything dated that the person may see. A phone has room for a list, so it begins with one. */
export function CalendarPage(): ReactNode {
  const t = useWords(words)
  const { today } = useMe()
  const [address, change] = useAddress()
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const view = address.view ?? (isNarrow ? 'list' : 'month')
  const day = dayIn(address.day) ?? today
  const choose = (next: LocalDate) => change({ day: next === today ? undefined : next })
  const dates = useDates(monthSpan(day))
  const of = address.of
  return (
    <Page title={t.title} lead={t.lead} width="wide">
      <Toolbar day={day} view={view} choose={choose} setView={(next) => change({ view: next })} />
      <Loaded query={dates} height={520}>
        {({ entries, communities }) => {
          const shown = chosenEntries(entries, of)
          return (
            <>
              <Filter of={of} communities={communities} change={(next) => change({ of: next })} />
              {view === 'list' ? (
                <ListView day={day} entries={shown} isFiltered={of !== undefined} />
              ) : (
                <MonthView day={day} entries={shown} choose={choose} />
              )}
              <FeedsPanel communities={communities} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface ToolbarProps {
  day: LocalDate
  view: string
  choose: (day: LocalDate) => void
  setView: (view: string) => void
}

function Toolbar({ day, view, choose, setView }: ToolbarProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { today } = useMe()
  // From another month one comes to its first day; the present one shows today.
  const go = (count: number) => {
    const month = firstOfMonth(addMonths(firstOfMonth(day), count))
    choose(month === firstOfMonth(today) ? today : month)
  }
  return (
    <div className={`${styles.toolbar} no-print`}>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" px="xs" aria-label={t.previous} onClick={() => go(-1)}>
          <IconChevronLeft size={20} stroke={1.8} />
        </Button>
        <h2 className={styles.monthName} aria-live="polite">
          {formats.month(day)}
        </h2>
        <Button variant="default" px="xs" aria-label={t.next} onClick={() => go(1)}>
          <IconChevronRight size={20} stroke={1.8} />
        </Button>
        {day !== today && (
          <Button variant="subtle" onClick={() => choose(today)}>
            {t.today}
          </Button>
        )}
      </Group>
      <SegmentedControl
        aria-label={t.view}
        value={view}
        onChange={setView}
        data={[
          { value: 'month', label: t.views.month },
          { value: 'list', label: t.views.list },
        ]}
      />
    </div>
  )
}

interface FilterProps extends Pick<Dates, 'communities'> {
  of: string | undefined
  change: (of: string | undefined) => void
}

function Filter({ of, communities, change }: FilterProps): ReactNode {
  const t = useWords(words)
  if (communities.length === 0 && of === undefined) return null
  const choices = [
    { value: '', label: t.all },
    { value: 'mine', label: t.mine },
  ]
  for (const { id, name } of communities) choices.push({ value: id, label: name })
  return (
    <Select
      className={`${styles.filter} no-print`}
      label={t.show}
      data={choices}
      value={of ?? ''}
      onChange={(value) => change(value ?? '')}
      allowDeselect={false}
    />
  )
}

function MonthView({
  day,
  entries,
  choose,
}: {
  day: LocalDate
  entries: readonly Entry[]
  choose: (day: LocalDate) => void
}): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { today } = useMe()
  const onDay = entriesOn(entries, day)
  const name = formats.dayInWords(day)
  return (
    <div className={styles.columns}>
      <MonthGrid month={firstOfMonth(day)} chosen={day} today={today} entries={entries} choose={choose} />
      <Panel title={day === today ? `${name}, ${t.todayMark}` : name}>
        {onDay.length === 0 ? (
          <p className="soft">{t.dayEmpty}</p>
        ) : (
          <EntryList entries={onDay} label={name} />
        )}
      </Panel>
    </div>
  )
}

function ListView({
  day,
  entries,
  isFiltered,
}: {
  day: LocalDate
  entries: readonly Entry[]
  isFiltered: boolean
}): ReactNode {
  const t = useWords(words)
  const { today } = useMe()
  const month = firstOfMonth(day)
  const inMonth = entries.filter(({ startsOn, endsOn }) => startsOn < addMonths(month, 1) && endsOn >= month)
  if (inMonth.length > 0) return <DatedDays key={month} month={month} today={today} entries={inMonth} />
  return (
    <EmptyState
      title={t.emptyTitle}
      text={isFiltered ? t.emptyChosen : t.empty}
      action={<LinkButton to={communitiesPaths.communities}>{t.toCommunities}</LinkButton>}
    />
  )
}

function dayIn(text: string | undefined): LocalDate | null {
  return text !== undefined && isLocalDate(text) ? text : null
}
