import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { itemKinds } from '#school/meetings/agenda.ts'
import {
  type Box,
  countIn,
  marksToShow,
  newBox,
  resultOf,
  whyCannotAsk,
  whyCannotAskAgain,
  whyNotMarks,
} from './box.ts'
import { optionsOf, whyNotConclusion } from './card.ts'
import { averagesOf, moodCells, moodTools, shiftOf, wheelEmotions, whyNotMood } from './mood.ts'
import { overrunSeconds, pausedAt, pausedSeconds, spentSeconds } from './phase-clock.ts'
import { isPresent, presenceAt } from './presence.ts'
import { stateOfProposal } from './proposal.ts'
import { codeFrom, isPassValid, newCode, whyCannotReopen } from './room.ts'
import { isMarking, lengthOf, nextPhase, phasesOf, previousPhase, showsSumsOf } from './stage.ts'

const at = (seconds: number) => new Date(Date.UTC(2025, 8, 17, 12, 0, seconds))
const participant = (name: string) => idFrom<'Participant'>(name)

describe('phases', () => {
  test('of cards go from writing to votes and back', () => {
    const phases = phasesOf({ kind: 'cards', settings: {} })
    expect(phases).toEqual(['write', 'show', 'group', 'vote', 'voted'])
    expect([nextPhase(phases, 'write'), previousPhase(phases, 'show')]).toEqual(['show', 'write'])
    expect([nextPhase(phases, 'voted'), previousPhase(phases, 'write'), nextPhase(phases, 'mood')]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('of the agreement differ at the beginning and at the end', () => {
    expect(phasesOf({ kind: 'agreement', settings: { part: 'read' } })).toEqual(['talk'])
    expect(phasesOf({ kind: 'agreement', settings: { part: 'keep' } })).toEqual(['keep', 'kept'])
  })

  test.each(itemKinds)('of «%s» ask before they show', (kind) => {
    const phases = phasesOf({ kind, settings: {} })
    for (const phase of phases) {
      const asked = showsSumsOf(phase)
      if (asked !== null) expect(previousPhase(phases, phase)).toBe(asked)
      if (isMarking(phase)) expect(showsSumsOf(nextPhase(phases, phase) ?? 'talk')).toBe(phase)
      expect(lengthOf(phase, 10)).toBeLessThanOrEqual(600)
    }
  })
})

describe('the clock of a phase', () => {
  const phase = {
    startedAt: at(0),
    endedAt: null,
    lengthSeconds: 60,
    pauses: [
      { beganAt: at(10), endedAt: at(30) },
      { beganAt: at(50), endedAt: null },
    ],
  }
  test('leaves out pauses, the running one too', () => {
    expect(pausedSeconds(phase, at(55))).toBe(25)
    expect(spentSeconds(phase, at(55))).toBe(30)
    expect(pausedAt(phase)).toEqual(at(50))
    expect(spentSeconds(phase, at(500))).toBe(30)
  })
  test('stands still when it has ended, and says by how much it was longer', () => {
    const over = { ...phase, endedAt: at(120), pauses: [{ beganAt: at(10), endedAt: at(30) }] }
    expect(spentSeconds(over, at(900))).toBe(100)
    expect(overrunSeconds(over, at(900))).toBe(40)
    expect(overrunSeconds({ ...over, lengthSeconds: 300 }, at(900))).toBe(0)
  })
})

describe('a box', () => {
  const box = newBox({
    id: idFrom<'Box'>('box'),
    itemId: idFrom<'AgendaItem'>('item'),
    kind: 'dots',
    occasion: 'once',
    options: [
      { key: 'a', text: 'А' },
      { key: 'b', text: 'Б' },
    ],
    dots: 3,
  })
  const voters = ['zoya', 'anna', 'petr', 'olga', 'timur'].map(participant)
  const filled = voters.reduce<Box>((into, voter) => countIn(into, voter, { b: 1, a: 1 }), box)

  test('keeps sums, and who marked in the order of ids', () => {
    expect(filled.marked).toEqual([...voters].sort())
    expect(filled.sums).toEqual({ a: 5, b: 5 })
  })
  test('does not tell by its content in which order people marked', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(voters, { minLength: 5 }), (order) => {
        const other = order.reduce<Box>((into, voter) => countIn(into, voter, { b: 1, a: 1 }), box)
        expect(JSON.stringify(other)).toBe(JSON.stringify(filled))
      }),
    )
  })
  test('shows nothing while it is open or too few have marked', () => {
    expect(resultOf(filled)).toEqual({ sums: null, hidden: 'open' })
    const few = { ...filled, isClosed: true, marked: filled.marked.slice(1) }
    expect(resultOf(few)).toEqual({ sums: null, hidden: 'too_few' })
    expect(resultOf({ ...filled, isClosed: true })).toEqual({ sums: { a: 5, b: 5 }, hidden: null })
  })
  test('is asked again only while its sums were not seen', () => {
    expect(whyCannotAskAgain(filled)).toBeNull()
    expect(whyCannotAskAgain({ ...filled, isClosed: true })).toBe('already_shown')
    expect(whyCannotAskAgain({ ...filled, isClosed: true, marked: [] })).toBeNull()
  })
  test('takes at most the dots there are, for what stands in it', () => {
    expect(whyNotMarks({ a: 2, b: 1 }, box)).toBeNull()
    expect(whyNotMarks({ a: 3, b: 1 }, box)).toBe('too_many_marks')
    expect(whyNotMarks({ a: 0 }, box)).toBe('no_marks')
    expect(whyNotMarks({ c: 1 }, box)).toBe('unknown_key')
    expect(whyNotMarks({ a: 2 }, { ...box, kind: 'clauses' })).toBe('too_many_marks')
  })
  test('is not for four', () => {
    expect([whyCannotAsk(marksToShow - 1), whyCannotAsk(marksToShow)]).toEqual(['too_few_for_votes', null])
  })
})

describe('a mood', () => {
  test('has its cells', () => {
    expect(moodTools.map((tool) => moodCells[tool].length)).toEqual([25, 5, wheelEmotions.length * 3])
  })
  test('is one mark in a square, up to three in a wheel', () => {
    expect(whyNotMood('square', { '3.4': 1 })).toBeNull()
    expect(whyNotMood('square', { '3.4': 1, '1.1': 1 })).toBe('too_many_marks')
    expect(whyNotMood('square', { '6.1': 1 })).toBe('unknown_key')
    expect(whyNotMood('pyramid', { '5': 1 })).toBeNull()
    const three = { 'joy.1': 1, 'trust.3': 1, 'anger.2': 1 }
    expect(whyNotMood('wheel', three)).toBeNull()
    expect(whyNotMood('wheel', { ...three, 'fear.1': 1 })).toBe('too_many_marks')
    expect(whyNotMood('wheel', { 'joy.1': 2 })).toBe('too_many_marks')
  })
  test('is left as averages, and the group moves from one to the other', () => {
    const before = averagesOf('square', { '1.1': 2, '3.5': 2 })
    const after = averagesOf('square', { '4.3': 4 })
    expect(before).toEqual({ pleasantness: 2, energy: 3 })
    expect(shiftOf(before, after)).toEqual({ pleasantness: 2, energy: 0 })
    expect(shiftOf(null, after)).toBeNull()
    expect(averagesOf('pyramid', { '1': 1, '4': 2 })).toEqual({ step: 3 })
    expect(averagesOf('wheel', { 'joy.1': 3, 'joy.3': 3, 'fear.2': 2 })).toMatchObject({
      joy: 0.75,
      fear: 0.25,
      anger: 0,
    })
    expect(averagesOf('square', {})).toEqual({})
  })
})

describe('a proposal', () => {
  const say = (name: string, stance: 'consent' | 'objection') => ({
    participantId: participant(name),
    stance,
    words: stance === 'objection' ? 'Рано' : null,
  })
  const open = { decidedAt: null, withdrawnAt: null }
  const here = ['anna', 'olga', 'petr', 'timur'].map(participant)
  test('needs the yes of half of those present', () => {
    const one = { ...open, stances: [say('anna', 'consent')] }
    expect(stateOfProposal(one, here)).toBe('open')
    expect(stateOfProposal({ ...open, stances: [...one.stances, say('olga', 'consent')] }, here)).toBe(
      'agreed',
    )
  })
  test('is not decided over an objection of somebody present', () => {
    const stances = [
      say('anna', 'consent'),
      say('olga', 'consent'),
      say('petr', 'consent'),
      say('timur', 'objection'),
    ]
    expect(stateOfProposal({ ...open, stances }, here)).toBe('open')
    expect(stateOfProposal({ ...open, stances }, here.slice(0, 3))).toBe('agreed')
  })
  test('is decided by nobody in an empty room', () => {
    expect(stateOfProposal({ ...open, stances: [] }, [])).toBe('open')
  })
})

describe('presence', () => {
  const phone = { seenAt: at(0), leftAt: null, removedAt: null }
  test('is missed after two beats and gone after five minutes', () => {
    expect([40, 60, 299, 301].map((seconds) => presenceAt(phone, at(seconds)))).toEqual([
      'here',
      'asleep',
      'asleep',
      'gone',
    ])
    expect(isPresent(phone, at(60))).toBe(true)
    expect(isPresent({ ...phone, removedAt: at(1) }, at(2))).toBe(false)
    expect(presenceAt({ ...phone, leftAt: at(1) }, at(2))).toBe('gone')
  })
})

describe('cards', () => {
  test('are voted on as groups and as what stands alone', () => {
    const card = (id: string, group: string | null, withdrawnAt: Date | null = null) => ({
      id: idFrom<'Card'>(id),
      text: id,
      groupId: group === null ? null : idFrom<'CardGroup'>(group),
      withdrawnAt,
    })
    const groups = ['reading', 'empty'].map((id) => ({ id: idFrom<'CardGroup'>(id), title: id }))
    const cards = [
      card('one', 'reading'),
      card('two', 'reading'),
      card('alone', null),
      card('gone', 'empty', at(1)),
    ]
    expect(optionsOf(cards, groups).map(({ key }) => key)).toEqual(['reading', 'alone'])
  })
  test('that conclude say on what they stand; an opinion is its own evidence', () => {
    expect(whyNotConclusion({ evidence: null, evidenceKind: 'data' })).toBe('evidence_missing')
    expect(whyNotConclusion({ evidence: 'Протокол', evidenceKind: null })).toBe('evidence_missing')
    expect(whyNotConclusion({ evidence: null, evidenceKind: 'opinion' })).toBeNull()
    expect(whyNotConclusion({ evidence: 'Протокол', evidenceKind: 'data' })).toBeNull()
  })
})

describe('a code', () => {
  test('has six digits, noughts in front too', () => {
    expect(newCode(() => 42)).toBe('000042')
    expect([codeFrom(' 123 456 '), codeFrom('12345'), codeFrom('12345a')]).toEqual(['123456', null, null])
  })
  test('lets its passes in until the ending cannot be taken back', () => {
    const closed = { closed: { by: idFrom<'Person'>('olga'), at: at(0) } }
    expect([
      isPassValid({ closed: null }, at(0)),
      isPassValid(closed, at(599)),
      isPassValid(closed, at(601)),
    ]).toEqual([true, true, false])
    expect([
      whyCannotReopen({ closed: null }, at(0)),
      whyCannotReopen(closed, at(599)),
      whyCannotReopen(closed, at(601)),
    ]).toEqual(['room_open', null, 'closed_long_ago'])
  })
})
