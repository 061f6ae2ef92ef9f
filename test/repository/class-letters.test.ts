import { expect, test } from 'vitest'
import { normalLetter } from '#school/calendar/cohort.ts'
import { classNameIn } from '#school/people/class-name.ts'

/** `people` stands below `calendar` in the map and cannot ask it, so each reads letters of classes by itself. */
test('a staff list and the calendar read the letter of a class alike, from either keyboard', () => {
  const letters = [...'абвгдежзиклмнопрстуфхцчшщэюяABCEHKMOPTXabcehkmoptxDFGZ']
  const read = (letter: string) => classNameIn(`5${letter}`)?.letter
  expect(letters.map(read)).toEqual(letters.map(normalLetter))
})
