import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type ReactNode, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { type Fortnight, fortnightOn, fortnightsOf } from '../fortnight.ts'
import { yearLabel } from '../school-year.ts'
import { studyMonthsOf } from '../study-month.ts'
import type { YearDates } from '../year-dates.ts'
import { FortnightDetail } from './FortnightDetail.tsx'
import { lengthDays, type Place, placeOfDay, placeOn, stripSpan } from './strip.ts'
import { words as dateWords } from './words/dates.ts'
import { words } from './words/year.ts'
import styles from './year-strip.module.css'

interface YearStripProps {
  firstYear: number
  dates: YearDates
  today: LocalDate
}

/** The year at a glance: months, terms with the holidays between them, and the fortnights with their study days. */
export function YearStrip({ firstYear, dates, today }: YearStripProps): ReactNode {
  const t = useWords(words)
  const strip = stripSpan(firstYear, dates)
  const fortnights = fortnightsOf(firstYear, dates)
  const now = fortnightOn(fortnights, today)
  const [chosen, setChosen] = useState<number | null>(null)
  const shown =
    fortnights.find(({ number }) => number === chosen) ?? now ?? fortnights.find(({ exempt }) => exempt)
  const todayPlace = placeOfDay(strip, today)
  return (
    <div className={styles.strip} style={columns(lengthDays(strip))}>
      <Months firstYear={firstYear} dates={dates} />
      <Terms firstYear={firstYear} dates={dates} />
      <ul className={styles.fortnights} aria-label={t.stripLabel(yearLabel(firstYear))}>
        {fortnights.map((fortnight) => (
          <li key={fortnight.number} style={placed(placeOn(strip, fortnight))}>
            <FortnightCell
              fortnight={fortnight}
              isNow={fortnight === now}
              isChosen={fortnight === shown}
              choose={() => setChosen(fortnight.number)}
            />
          </li>
        ))}
        {todayPlace !== null && <li className={styles.today} style={placed(todayPlace)} aria-hidden />}
      </ul>
      <Legend />
      {shown !== undefined && (
        <FortnightDetail fortnight={shown} isNow={shown === now} daysOff={dates.daysOff} />
      )}
    </div>
  )
}

function Months({ firstYear, dates }: Omit<YearStripProps, 'today'>): ReactNode {
  const t = useWords(words)
  const strip = stripSpan(firstYear, dates)
  return (
    <ul className={styles.months} aria-label={t.monthsTable}>
      {studyMonthsOf(firstYear, dates).map((month) => (
        <li key={month.month} className={styles.month} style={placed(placeOn(strip, month))}>
          <span className={styles.monthName}>{t.months[month.month - 1]}</span>
          <span className={styles.monthDays} title={t.studyDays(month.studyDayCount)}>
            {month.studyDayCount}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Terms({ firstYear, dates }: Omit<YearStripProps, 'today'>): ReactNode {
  const t = useWords(words)
  const d = useWords(dateWords)
  const format = useFormats()
  const strip = stripSpan(firstYear, dates)
  const count = dates.terms.length
  return (
    <ul className={styles.terms} aria-label={d.datesTitle}>
      {dates.terms.map((term, index) => (
        <li
          key={term.startsOn}
          className={styles.term}
          style={placed(placeOn(strip, term))}
          title={format.days(term.startsOn, term.endsOn)}
        >
          <span className={styles.wide}>{t.term(index + 1, count)}</span>
          <span className={styles.narrow} aria-hidden>
            {t.termShort(index + 1)}
          </span>
        </li>
      ))}
      {dates.holidays.map((holiday) => (
        <li
          key={holiday.startsOn}
          className={styles.holiday}
          style={placed(placeOn(strip, holiday))}
          title={format.days(holiday.startsOn, holiday.endsOn)}
        >
          <span className={styles.holidayName}>{holiday.title ?? d.holidayKinds[holiday.kind]}</span>
        </li>
      ))}
    </ul>
  )
}

interface FortnightCellProps {
  fortnight: Fortnight
  isNow: boolean
  isChosen: boolean
  choose: () => void
}

function FortnightCell({ fortnight, isNow, isChosen, choose }: FortnightCellProps): ReactNode {
  const t = useWords(words)
  const format = useFormats()
  const { number, startsOn, endsOn, studyDayCount, exempt } = fortnight
  const label = t.windowLabel(number, format.days(startsOn, endsOn), t.studyDays(studyDayCount))
  return (
    <button
      type="button"
      className={styles.fortnight}
      data-exempt={exempt}
      data-now={isNow}
      aria-pressed={isChosen}
      onClick={choose}
    >
      <VisuallyHidden>{exempt ? `${label}, ${t.exempt}` : label}</VisuallyHidden>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <span className={styles.days} aria-hidden>
        {studyDayCount}
      </span>
    </button>
  )
}

function Legend(): ReactNode {
  const t = useWords(words)
  return (
    <div className={styles.legend} aria-hidden>
      <span>
        <i className={styles.sample} data-kind="study">
          10
        </i>
        {t.legendStudy}
      </span>
      <span>
        <i className={styles.sample} data-kind="exempt" />
        {t.legendExempt}
      </span>
      <span>
        <i className={styles.sample} data-kind="holiday" />
        {t.legendHoliday}
      </span>
    </div>
  )
}

function columns(count: number): CSSProperties {
  // React's type of styles does not know custom properties; CSS does.
  return { '--days': count } as CSSProperties
}

function placed(place: Place | null): CSSProperties {
  // As above.
  return place === null
    ? { display: 'none' }
    : ({ '--from': place.from, '--length': place.length } as CSSProperties)
}
