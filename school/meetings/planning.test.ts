import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { isoWeekday, type LocalDate, localDate } from '#base/local-date.ts'
import { type ItemKind, minutesLeft, missingBlocks, templateItems } from './agenda.ts'
import { isCarriedOn, missingFollowUps, withInFront } from './carrying.ts'
import { comingBack, type Decision, isOverdue } from './decision.ts'
import { meetingTemplates } from './meeting.ts'
import { meetingMonths } from './monthly.ts'
import { nextFacilitator } from './rotation.ts'
import { daysOf, planDays, rhythms, weeksOfMonth } from './series.ts'

const day = (text: string): LocalDate => localDate(text)

describe('a rhythm', () => {
  const thursdays = {
    rhythm: 'monthly',
    weekday: 4,
    weekOfMonth: 3,
    fromOn: day('2025-09-01'),
    untilOn: day('2025-12-31'),
  } as const

  test('of every third Thursday', () => {
    expect(daysOf(thursdays)).toEqual(['2025-09-18', '2025-10-16', '2025-11-20', '2025-12-18'])
  })

  test('of the last Wednesday, whether it is the fourth or the fifth', () => {
    const last = { ...thursdays, weekday: 3, weekOfMonth: 5 } as const
    expect(daysOf(last)).toEqual(['2025-09-24', '2025-10-29', '2025-11-26', '2025-12-31'])
  })

  test('every two weeks counts from its first such day', () => {
    const days = daysOf({
      ...thursdays,
      rhythm: 'fortnightly',
      weekOfMonth: null,
      untilOn: day('2025-10-05'),
    })
    expect(days).toEqual(['2025-09-04', '2025-09-18', '2025-10-02'])
  })

  test('in the holidays offers the next study day', () => {
    const holidays = (on: LocalDate) => !(on >= '2025-10-25' && on <= '2025-11-04') && isoWeekday(on) <= 5
    const last = { ...thursdays, weekOfMonth: 5 } as const
    const october = planDays(last, holidays).find(({ on }) => on === '2025-10-30')
    expect(october?.blocked).toEqual({ instead: '2025-11-05' })
  })

  test('never leaves its weekday and its dates', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rhythms),
        fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        fc.constantFrom(...weeksOfMonth),
        (rhythm, weekday, week) => {
          const when = {
            rhythm,
            weekday,
            weekOfMonth: rhythm === 'monthly' ? week : null,
            fromOn: day('2025-09-01'),
            untilOn: day('2026-05-31'),
          } as const
          for (const on of daysOf(when)) {
            expect(isoWeekday(on)).toBe(weekday)
            expect(on >= when.fromOn && on <= when.untilOn).toBe(true)
          }
        },
      ),
    )
  })
})

describe('meeting every month', () => {
  const september = { startsOn: day('2025-09-01'), endsOn: day('2025-09-30'), month: 9 }
  const stateOn = (today: string, heldOn: string[] = [], setOn: string[] = []) =>
    meetingMonths([september], { heldOn: heldOn.map(day), setOn: setOn.map(day) }, day(today))[0]?.state

  test('warns ten days before the month ends, and not earlier', () => {
    expect(stateOn('2025-09-20')).toBe('ahead')
    expect(stateOn('2025-09-21')).toBe('warned')
    expect(stateOn('2025-09-30')).toBe('warned')
    expect(stateOn('2025-10-01')).toBe('missed')
  })

  test('is content with a meeting that is set, until it is over', () => {
    expect(stateOn('2025-09-25', [], ['2025-09-26'])).toBe('set')
    expect(stateOn('2025-09-28', [], ['2025-09-26'])).toBe('warned')
    expect(stateOn('2025-09-28', ['2025-09-26'])).toBe('held')
  })
})

describe('the facilitator', () => {
  const [olga, timur, anna] = ['olga', 'timur', 'anna'].map((id) => idFrom<'Person'>(id))

  test('is whoever has never led, then whoever led longest ago', () => {
    if (olga === undefined || timur === undefined || anna === undefined) throw new Error('three people')
    expect(nextFacilitator([olga, timur, anna], [])).toBe(olga)
    expect(nextFacilitator([olga, timur, anna], [olga, null, timur])).toBe(anna)
    expect(nextFacilitator([olga, timur, anna], [olga, timur, anna, olga])).toBe(timur)
    expect(nextFacilitator([], [olga])).toBeNull()
  })
})

describe('an agenda', () => {
  test.each(meetingTemplates)('of the kind «%s» speaks of results, indicators and practices', (template) => {
    const items = templateItems[template].map((item) => ({ ...item, removed: null }))
    expect(missingBlocks(items)).toEqual([])
    expect(minutesLeft(items, 90)).toBeGreaterThanOrEqual(0)
  })

  test('that is too long says by how much', () => {
    expect(
      minutesLeft(
        [
          { lengthMinutes: 50, removed: null },
          { lengthMinutes: 20, removed: null },
        ],
        60,
      ),
    ).toBe(-10)
  })
})

describe('a decision', () => {
  const decision = (id: string, change: Partial<Decision>): Decision => ({
    id: idFrom<'Decision'>(id),
    yearId: idFrom<'CommunityYear'>('year'),
    meetingId: null,
    itemId: null,
    text: id,
    ownerId: null,
    dueOn: null,
    madeAt: new Date('2025-09-17T15:00:00+03:00'),
    revision: 0,
    done: null,
    dropped: null,
    ...change,
  })

  test('comes back until it is done or dropped, the most pressing first', () => {
    const by = idFrom<'Person'>('olga')
    const at = new Date('2025-09-20T15:00:00+03:00')
    const all = [
      decision('some day', {}),
      decision('in October', { dueOn: day('2025-10-08') }),
      decision('done', { done: { by, at, words: null } }),
      decision('tomorrow', { dueOn: day('2025-09-21') }),
      decision('dropped', { dropped: { by, at, words: 'Не нужно' } }),
    ]
    expect(comingBack(all).map(({ text }) => text)).toEqual(['tomorrow', 'in October', 'some day'])
  })

  test('is late from the day after its day', () => {
    const due = decision('due', { dueOn: day('2025-10-08') })
    expect(isOverdue(due, day('2025-10-08'))).toBe(false)
    expect(isOverdue(due, day('2025-10-09'))).toBe(true)
  })
})

describe('what waits', () => {
  const line = (kind: ItemKind, from: string | null = null) => ({
    kind,
    carriedFrom: from === null ? null : idFrom<'AgendaItem'>(from),
  })

  test('stands in front: questions about decisions, then what was not reached, each behind those already there', () => {
    const agenda = [line('follow_up'), line('talk', 'earlier'), line('mood'), line('follow_up')]
    const [asked, carried, mood, moved] = agenda
    const [question, late] = [line('follow_up'), line('cards', 'late')]
    expect(withInFront(agenda, { followUps: [question], carried: [late] })).toEqual([
      ...[asked, question, carried, late, mood, moved],
    ])
    expect(withInFront([], { followUps: [], carried: [late] })).toEqual([late])
  })

  test('leaves mood, agreement and questions where they were', () => {
    const carried = ['talk', 'cards', 'case', 'mood', 'agreement', 'follow_up'] as const
    const isCarried = carried.filter((kind) => isCarriedOn({ kind, removed: null }))
    expect(isCarried).toEqual(['talk', 'cards', 'case'])
  })

  test('asks about no decision of the meeting itself, and about none twice', () => {
    const [meetingId, other] = ['meeting', 'other'].map((id) => idFrom<'Meeting'>(id))
    if (meetingId === undefined || other === undefined) throw new Error('two meetings')
    const open = { ...openDecision, meetingId: other }
    const missing = (decisions: Decision[], asked: Decision['id'][] = []) =>
      missingFollowUps(decisions, { meetingId, items: asked.map((decisionId) => ({ decisionId })) })
    expect(missing([open])).toEqual([open])
    expect(missing([open], [open.id])).toEqual([])
    expect(missing([{ ...open, meetingId }])).toEqual([])
  })
})

const openDecision: Decision = {
  id: idFrom<'Decision'>('decision'),
  yearId: idFrom<'CommunityYear'>('year'),
  meetingId: null,
  itemId: null,
  text: 'Собрать тексты',
  ownerId: null,
  dueOn: null,
  madeAt: new Date('2025-09-17T15:00:00+03:00'),
  revision: 0,
  done: null,
  dropped: null,
}
