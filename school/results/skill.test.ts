import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { proposeSkill, skillShare } from './skill.ts'
import { breadthOf, compareDifficulties, lostOver } from './skill-evidence.ts'

const mainIdea = { id: idFrom<'Skill'>('1'), name: 'Основная мысль текста' }
const meaning = { id: idFrom<'Skill'>('2'), name: 'Значение слова' }

test('a skill is proposed by its name or by an item worded alike before', () => {
  const before = [{ wording: 'Лексическое значение по контексту', skill: meaning }]
  expect(proposeSkill('основная  мысль текста.', [mainIdea, meaning], before)).toBe(mainIdea)
  expect(proposeSkill('Лексическое значение по контексту', [mainIdea], before)).toBe(meaning)
  expect(proposeSkill('План текста', [mainIdea], before)).toBeNull()
  expect(proposeSkill('  ', [mainIdea], before)).toBeNull()
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
