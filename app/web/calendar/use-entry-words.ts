import { localDate } from '#base/local-date.ts'
import { useFormats } from '#kit/format.ts'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import { words as dateWords } from '#school/calendar/web/words/dates.ts'
import { words as yearWords } from '#school/calendar/web/words/year.ts'
import type { Entry } from './use-dates.ts'
import { words } from './words.ts'

export const toneOf = {
  meeting: 'board',
  first_meeting: 'board',
  term_starts: 'plain',
  term_ends: 'plain',
  holidays: 'amber',
  day_off: 'amber',
  decision_due: 'coral',
  vote_closes: 'sky',
  link_closes: 'sky',
} as const satisfies Record<Entry['kind'], Tone>

/** What an entry is called, and what stands beside it. */
export function useEntryWords(): {
  titleOf: (entry: Entry) => string
  noteOf: (entry: Entry) => string
  timeOf: (entry: Entry) => string | null
} {
  const t = useWords(words)
  const d = useWords(dateWords)
  const y = useWords(yearWords)
  const formats = useFormats()
  const titleOf = (entry: Entry): string => {
    switch (entry.kind) {
      case 'meeting':
        return entry.purpose
      case 'first_meeting':
        return t.first
      case 'term_starts':
        return t.termStarts(y.term(entry.number, entry.count))
      case 'term_ends':
        return t.termEnds(y.term(entry.number, entry.count))
      case 'holidays':
        return entry.title ?? d.holidayKinds[entry.holidayKind]
      case 'day_off':
        return entry.title ?? d.dayOffKinds[entry.dayOffKind]
      case 'decision_due':
        return t.decision(entry.text)
      case 'vote_closes':
        return t.vote(entry.title)
      case 'link_closes':
        return t.link
    }
  }
  const timeOf = (entry: Entry) => ('startsAt' in entry ? formats.time(entry.startsAt) : null)
  const noteOf = (entry: Entry): string => {
    const ends = 'endsAt' in entry ? formats.time(entry.endsAt) : null
    const time = timeOf(entry)
    const days = formats.days(localDate(entry.startsOn), localDate(entry.endsOn))
    return [
      entry.kind === 'meeting' ? t.states[entry.state] : '',
      time === null ? '' : ends === null ? time : `${time}–${ends}`,
      entry.kind === 'holidays' ? days : '',
      entry.community?.name ?? '',
      'place' in entry ? (entry.place ?? '') : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
  return { titleOf, noteOf, timeOf }
}
