import { expect, test } from 'vitest'
import { approvedWord, genderOfPaper, voidedWord } from './approved-word.ts'

test('a regulation is утверждено, a road map утверждена, a plan утверждён, rules утверждены', () => {
  expect(approvedWord(genderOfPaper('regulation'))).toBe('УТВЕРЖДЕНО')
  expect(approvedWord(genderOfPaper('road_map'))).toBe('УТВЕРЖДЕНА')
  expect(approvedWord(genderOfPaper('order'))).toBe('УТВЕРЖДЁН')
  expect(approvedWord('plural')).toBe('УТВЕРЖДЕНЫ')
})

test('what is voided agrees too', () => {
  expect(voidedWord(genderOfPaper('regulation'))).toBe('УТРАТИЛО СИЛУ')
  expect(voidedWord(genderOfPaper('road_map'))).toBe('УТРАТИЛА СИЛУ')
  expect(voidedWord(genderOfPaper('order_change'))).toBe('УТРАТИЛ СИЛУ')
  expect(voidedWord('plural')).toBe('УТРАТИЛИ СИЛУ')
})
