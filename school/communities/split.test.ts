import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import '#test/support/properties.ts'
import { membersMaximum, membersMinimum } from './size.ts'
import { proposeSplit, whyCannotSplit } from './split.ts'

const person = (name: string) => idFrom<'Person'>(name)
const subjects = ['Физика', 'Химия', 'История', '']
const groups = fc
  .array(fc.constantFrom(...subjects), { minLength: 1, maxLength: 60 })
  .map((given) => given.map((subject, index) => ({ id: person(`p${index}`), subjects: [subject] })))

test('everybody is in exactly one part, and every part can be a community', () => {
  fc.assert(
    fc.property(groups, (members) => {
      const parts = proposeSplit(members)
      expect(parts.flat().sort()).toEqual(members.map(({ id }) => id).sort())
      expect(parts).toHaveLength(Math.ceil(members.length / membersMaximum))
      const sizes = parts.map((part) => part.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(membersMaximum)
      if (parts.length > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(membersMinimum)
    }),
  )
})

test('colleagues of one subject do not end up in one part', () => {
  fc.assert(
    fc.property(groups, (members) => {
      const parts = proposeSplit(members)
      for (const subject of subjects) {
        const counts = parts.map(
          (part) => members.filter(({ id, subjects: [own] }) => own === subject && part.includes(id)).length,
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('the leader stays in the first part', () => {
  const members = Array.from({ length: 20 }, (_, index) => ({ id: person(`p${index}`), subjects: [] }))
  for (const { id } of members) expect(proposeSplit(members, id)[0]).toContain(id)
})

test('a part is cut off only from too many, out of its members, and leaves two communities', () => {
  const sixteen = Array.from({ length: 16 }, (_, index) => person(`p${index}`))
  expect(whyCannotSplit(sixteen.slice(1), sixteen.slice(1, 5))).toBe('not_too_many')
  expect(whyCannotSplit(sixteen, [...sixteen.slice(0, 3), person('other')])).toBe('not_a_member')
  expect(whyCannotSplit(sixteen, sixteen.slice(0, 2))).toBe('too_few')
  expect(whyCannotSplit(sixteen, sixteen.slice(0, 14))).toBe('too_few')
  expect(whyCannotSplit(sixteen, sixteen.slice(0, 13))).toBeNull()
})
