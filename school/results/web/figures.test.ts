import { describe, expect, test } from 'vitest'
import { formatsFor } from '#kit/format.ts'
import { pointsShareOf, shareOf } from '../share.ts'
import { figuresWith } from './figures.ts'
import { figureWords } from './words/figures.ts'

const ru = figuresWith(figureWords.ru, formatsFor('ru'))
const en = figuresWith(figureWords.en, formatsFor('en'))
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

describe('numbers are said as far as the number of pupils allows', () => {
  test('under five only how many were measured', () => {
    expect(ru.share(shareOf(2, 4))).toBe('измерены 4 ученика')
    expect(ru.interval(shareOf(2, 4))).toBeNull()
  })

  test('five to nine as counts', () => {
    expect(ru.share(shareOf(3, 7))).toBe('3 ученика из 7')
    expect(en.share(shareOf(3, 7))).toBe('3 of 7 pupils')
    expect(ru.points(pointsShareOf(12, 35, 7))).toBe('12 баллов из 35')
  })

  test('in the cell of a table as short as can be', () => {
    expect(ru.pointsBriefly(pointsShareOf(3, 8, 4))).toBe('4 уч.')
    expect(ru.pointsBriefly(pointsShareOf(12, 35, 7))).toBe('12 из 35')
    expect(ru.pointsBriefly(pointsShareOf(20, 45, 45))).toBe('44')
  })

  test('from ten in percent with its interval', () => {
    expect(plain(ru.share(shareOf(37, 45)))).toBe('82,2 %')
    expect(plain(ru.interval(shareOf(37, 45)))).toBe('от 68,7 до 90,7 %')
    expect(plain(ru.shareWithCount(shareOf(8, 45)))).toBe('17,8 %: 8 учеников из 45')
  })
})

test('a share stands beside the region in words', () => {
  expect(plain(ru.againstRegion(20 / 45, 0.49))).toBe('ниже региона на 4,6 п. п.')
  expect(plain(ru.againstRegion(0.49, 0.49))).toBe('как в регионе')
  expect(plain(en.againstRegion(0.6222, 0.6))).toBe('2.2 pp above the region')
})
