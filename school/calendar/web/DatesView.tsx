import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import type { YearDates } from '../year-dates.ts'
import styles from './dates.module.css'
import { lengthDays } from './strip.ts'
import { words } from './words/dates.ts'
import { words as yearWords } from './words/year.ts'

/** Terms, holidays and days off as lists. */
export function DatesView({ dates }: { dates: YearDates }): ReactNode {
  const t = useWords(words)
  const y = useWords(yearWords)
  const format = useFormats()
  return (
    <div className={styles.lists}>
      <DateList title={t.terms}>
        {dates.terms.map(({ startsOn, endsOn }, index) => (
          <DateItem
            key={startsOn}
            days={format.days(startsOn, endsOn)}
            name={y.term(index + 1, dates.terms.length)}
          />
        ))}
      </DateList>
      <DateList title={t.holidays}>
        {dates.holidays.map(({ startsOn, endsOn, kind, title }) => (
          <DateItem
            key={startsOn}
            days={`${format.days(startsOn, endsOn)} · ${t.length(lengthDays({ startsOn, endsOn }))}`}
            name={title ?? t.holidayKinds[kind]}
          />
        ))}
      </DateList>
      <DateList title={t.daysOff}>
        {dates.daysOff.map(({ on, kind, title }) => (
          <DateItem key={on} days={format.day(on)} name={title ?? t.dayOffKinds[kind]} />
        ))}
      </DateList>
    </div>
  )
}

function DateList({ title, children }: { title: string; children: ReactNode[] }): ReactNode {
  const t = useWords(words)
  return (
    <section>
      <h3 className={styles.listTitle}>{title}</h3>
      {children.length === 0 ? <p className="soft">{t.none}</p> : <ul className={styles.list}>{children}</ul>}
    </section>
  )
}

function DateItem({ name, days }: { name: string; days: string }): ReactNode {
  return (
    <li className={styles.item}>
      <span className={styles.itemName}>{name}</span>
      <span className={styles.itemDays}>{days}</span>
    </li>
  )
}
