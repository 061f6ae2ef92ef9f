import { expect, test } from 'vitest'
import { skillKey, skillShare } from './skill.ts'
import { breadthOf, compareDifficulties, lostOver } from './skill-evidence.ts'

test('two spellings of a name are one skill', () => {
  expect(skillKey('Основная  мысль\nтекста.')).toBe(skillKey('основная мысль текста'))
  expect(skillKey('Учёт условия')).toBe(skillKey('учет условия;'))
  expect(skillKey('План текста')).not.toBe(skillKey('Основная мысль текста'))
})

test('a skill counts every item with its maximum', () => {
  const tally = (...scores: number[]) => ({ scores, notAttempted: 0, notTaught: 0 })
  expect(
    skillShare([
      { maximum: 1, tally: tally(5, 5) },
      { maximum: 3, tally: tally(0, 0, 10) },
    ]),
  ).toEqual({
    shown: 'percent',
    measured: 10,
    points: 25,
    outOf: 40,
    share: 0.625,
  })
  expect(skillShare([])).toEqual({ shown: 'only_count', measured: 0 })
})

test('a difficulty seen in more subjects, works and classes stands first, then the one that costs more points', () => {
  const finding = (subject: string, workId: string, cohortIds: string[], lostPerPupil: number | null) => ({
    subject,
    workId,
    cohortIds,
    lostPerPupil,
  })
  const wide = [finding('Русский язык', 'w1', ['а', 'б'], 0.5), finding('История', 'w2', ['а'], 0.25)]
  expect(breadthOf(wide)).toEqual({ classes: 2, subjects: 2, works: 2 })
  expect(lostOver(wide)).toBe(0.75)
  expect(lostOver([finding('История', 'w2', [], null)])).toBeNull()
  const narrow = { id: 'n', seen: { classes: 0, subjects: 1, works: 1 }, lostPerPupil: 2 }
  const costly = { ...narrow, id: 'c', lostPerPupil: 2.5 }
  const broad = { id: 'b', seen: breadthOf(wide), lostPerPupil: 0.75 }
  expect([narrow, costly, broad].sort(compareDifficulties).map(({ id }) => id)).toEqual(['b', 'c', 'n'])
})
