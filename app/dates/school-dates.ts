import type { LocalDate } from '#base/local-date.ts'
import { calendarPaths } from '#school/calendar/paths.ts'
import { firstYearOn, type SchoolYear, yearStartsOn } from '#school/calendar/school-year.ts'
import { currentSchoolYear } from '#school/calendar/server/public.ts'
import type { Asked } from './gather-dates.ts'

/** Terms, holidays and days off of the school years that the days belong to. */
export async function schoolDates({ tx, span }: Asked) {
  const entries = []
  for (let year = firstYearOn(span.from); year <= firstYearOn(span.to); year += 1) {
    const found = await currentSchoolYear(tx, yearStartsOn(year))
    if (found !== null) entries.push(...entriesOf(found))
  }
  return entries.filter(({ startsOn, endsOn }) => startsOn <= span.to && endsOn >= span.from)
}

function entriesOf({ firstYear, dates }: SchoolYear) {
  const of = (kind: string, startsOn: LocalDate, endsOn: LocalDate = startsOn) => ({
    key: `${kind} ${firstYear} ${startsOn}`,
    ...{ startsOn, endsOn, community: null, isOwn: false, path: calendarPaths.schoolYear },
  })
  const count = dates.terms.length
  return [
    ...dates.terms.flatMap(({ startsOn, endsOn }, index) => [
      { kind: 'term_starts' as const, ...of('term_starts', startsOn), number: index + 1, count },
      { kind: 'term_ends' as const, ...of('term_ends', endsOn), number: index + 1, count },
    ]),
    ...dates.holidays.map(({ startsOn, endsOn, kind: holidayKind, title }) => ({
      kind: 'holidays' as const,
      ...of('holidays', startsOn, endsOn),
      ...{ holidayKind, title },
    })),
    ...dates.daysOff.map(({ on, kind: dayOffKind, title }) => ({
      kind: 'day_off' as const,
      ...of('day_off', on),
      ...{ dayOffKind, title },
    })),
  ]
}
