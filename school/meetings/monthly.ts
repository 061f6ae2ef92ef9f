import { addDays, type LocalDate } from '#base/local-date.ts'

/** So many days before the end of a month without a meeting the community is reminded. */
export const warningDays = 10

export interface MeetingMonth {
  startsOn: LocalDate
  endsOn: LocalDate
  /** 1–12. */
  month: number
  heldOn: LocalDate[]
  setOn: LocalDate[]
  state: 'held' | 'set' | 'ahead' | 'warned' | 'missed'
}

interface Month {
  startsOn: LocalDate
  endsOn: LocalDate
  month: number
}

/** At least one held meeting in each month from September to May. */
export function meetingMonths(
  months: readonly Month[],
  { heldOn, setOn }: { heldOn: readonly LocalDate[]; setOn: readonly LocalDate[] },
  today: LocalDate,
): MeetingMonth[] {
  return months.map(({ startsOn, endsOn, month }) => {
    const within = (day: LocalDate) => startsOn <= day && day <= endsOn
    const [held, set] = [heldOn.filter(within), setOn.filter((day) => within(day) && day >= today)]
    return { startsOn, endsOn, month, heldOn: held, setOn: set, state: stateOf({ endsOn, held, set }, today) }
  })
}

function stateOf(
  { endsOn, held, set }: { endsOn: LocalDate; held: readonly LocalDate[]; set: readonly LocalDate[] },
  today: LocalDate,
): MeetingMonth['state'] {
  if (held.length > 0) return 'held'
  if (set.length > 0) return 'set'
  if (today > endsOn) return 'missed'
  return today > addDays(endsOn, -warningDays) ? 'warned' : 'ahead'
}
