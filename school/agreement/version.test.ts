import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import { type ClauseText, movedTo } from './clause.ts'
import { compareVersions } from './compare-versions.ts'
import {
  awaited,
  isAccepted,
  stateOfVersion,
  type Version,
  versionInForce,
  versionWaiting,
  whyCannotAccept,
  whyCannotPut,
  whyCannotTakeBack,
} from './version.ts'

const person = (name: string): PersonId => idFrom<'Person'>(name)
const clause = (id: string, text = id): ClauseText => ({ id: idFrom<'Clause'>(id), text })
const [olga, timur, anna] = [person('olga'), person('timur'), person('anna')]
const at = new Date('2025-09-17T15:00:00+03:00')

function version(number: number, change: Partial<Version> = {}): Version {
  return {
    id: idFrom<'AgreementVersion'>(`version-${number}`),
    number,
    clauses: [clause('a')],
    put: { by: olga, at },
    inForceAt: null,
    withdrawn: null,
    acceptances: [],
    ...change,
  }
}

describe('a version', () => {
  test('is accepted with the last present member, and not before', () => {
    const members = [olga, timur, anna]
    const two = version(1, { acceptances: [olga, timur].map((each) => ({ person: each, at })) })
    expect(awaited(two, members)).toEqual([anna])
    expect(isAccepted(two, members)).toBe(false)
    expect(isAccepted(two, [olga, timur])).toBe(true)
  })

  test('of nobody is agreed by nobody', () => {
    expect(isAccepted(version(1), [])).toBe(false)
  })

  test('holds until a newer one is in force, not merely put', () => {
    const first = version(1, { inForceAt: at })
    const second = version(2)
    expect(versionInForce([first, second])).toBe(first)
    expect(versionWaiting([first, second])).toBe(second)
    const accepted = version(2, { inForceAt: at })
    expect(stateOfVersion(first, [first, accepted])).toBe('superseded')
  })

  test('asks who joined later, and stays in force meanwhile', () => {
    const held = version(1, { inForceAt: at, acceptances: [{ person: olga, at }] })
    const present = { members: [olga, anna], versions: [held] }
    expect(awaited(held, present.members)).toEqual([anna])
    expect(whyCannotAccept(held, anna, present)).toBeNull()
    expect(whyCannotAccept(held, olga, present)).toBe('already_accepted')
    expect(whyCannotAccept(held, timur, present)).toBe('members_only')
    expect(whyCannotTakeBack(held, olga)).toBe('in_force')
  })

  test('is put when there is something new to say', () => {
    const held = version(1, { inForceAt: at })
    expect(whyCannotPut([], [])).toBe('no_clauses')
    expect(whyCannotPut([clause('a')], [held])).toBe('nothing_new')
    expect(whyCannotPut([clause('a'), clause('b')], [held])).toBeNull()
    expect(whyCannotPut([clause('b')], [version(1)])).toBe('version_waiting')
    expect(whyCannotPut([clause('b')], [version(1, { withdrawn: { by: olga, at } })])).toBeNull()
  })
})

test('versions are compared clause by clause', () => {
  const older = [clause('time', 'Начинаем вовремя'), clause('pupils', 'Сначала о детях'), clause('gone')]
  const newer = [
    clause('pupils', 'Сначала говорим о детях'),
    clause('time', 'Начинаем вовремя'),
    clause('new'),
  ]
  expect(compareVersions(older, newer).map(({ state, after }) => [state, after])).toEqual([
    ['changed', 'Сначала говорим о детях'],
    ['moved', 'Начинаем вовремя'],
    ['added', 'new'],
    ['removed', null],
  ])
})

test('moving a clause loses none and keeps the order of the others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (ids, which, place) => {
        const clauses = ids.map((id) => clause(id))
        const moved = clauses[which % clauses.length]
        if (moved === undefined) return
        const after = movedTo(clauses, moved.id, place % clauses.length)
        expect(after[place % clauses.length]).toBe(moved)
        expect(after.filter(({ id }) => id !== moved.id)).toEqual(clauses.filter(({ id }) => id !== moved.id))
      },
    ),
  )
})
