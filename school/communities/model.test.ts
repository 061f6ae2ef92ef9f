import { describe, expect, test } from 'vitest'
import { impersonal, type ModelContent } from './model.ts'
import { modelFileText, readModelFile } from './model-file.ts'

const names = ['Мельник', 'Соколова', 'Белых', 'Жук']
const cleaned = (text: string) => impersonal(text, names)

describe('a text without what belongs to one school', () => {
  test('loses sentences with names in any case', () => {
    expect(cleaned('Приходите. Спросите Соколову. Ждём.')).toBe('Приходите. Ждём.')
    expect(cleaned('Ведёт О. Мельник.')).toBe('')
    expect(cleaned('Вопросы — Мельнику или Наталье Белых!')).toBe('')
    expect(cleaned('Придёт Жук из института.')).toBe('')
  })

  test('keeps words that only look like a name', () => {
    expect(cleaned('Рисуем жуков на белых листах.')).toBe('Рисуем жуков на белых листах.')
  })

  test('loses links, mails and telephones', () => {
    for (const text of [
      'Чат: https://max.ru/join/abc',
      'Пишите в tg:resolve?domain=abc',
      'Адрес school@example.org',
      'Звоните +7 (900) 123-45-67',
      'Ссылка t.me/abc',
    ])
      expect(cleaned(text), text).toBe('')
  })

  test('keeps days, numbers of classes and the lines', () => {
    const text = 'Собираемся с 26.08.2025 по 29.08.2025, классы 5А и 5Б.\n\nРаз в месяц.'
    expect(cleaned(text)).toBe(text)
  })
})

describe('a file', () => {
  const content: ModelContent = {
    topic: 'Понимание прочитанного',
    why: 'Ученики пересказывают и не делают выводов.',
    challenges: [{ level: 'regional', wording: 'Низкие результаты по литературе' }],
    areas: ['deficits', 'motivation'],
    motto: null,
    announcement: 'Коллеги, приходите.',
    chatName: 'ПОС: Чтение',
    rhythm: { meetingMinutes: 45, weekday: 3, time: '15:10' },
  }
  const whole = { name: 'Чтение', content }

  test('is read as it was written', () => {
    expect(readModelFile(modelFileText(whole))).toEqual(whole)
    expect(readModelFile(`\uFEFF${modelFileText(whole)}`)).toEqual(whole)
    const bare = { name: 'Чтение', content: { ...content, rhythm: null, challenges: [], areas: [] } }
    expect(readModelFile(modelFileText(bare))).toEqual(bare)
  })

  test('that is something else is told so', () => {
    expect(readModelFile('Модель')).toEqual({ problems: { file: 'not_json' } })
    expect(readModelFile('[1]')).toEqual({ problems: { file: 'not_json' } })
    expect(readModelFile('{"kind":"road-map"}')).toEqual({ problems: { kind: 'not_a_model' } })
    expect(readModelFile('{"kind":"krug.community-model","version":2}')).toEqual({
      problems: { version: 'newer_version' },
    })
  })

  const wrong: [change: object, place: string, problem: string][] = [
    [{ name: undefined }, 'name', 'missing'],
    [{ topic: 5 }, 'topic', 'wrong_type'],
    [{ topic: 'а'.repeat(201) }, 'topic', 'too_long'],
    [{ challenges: 'много' }, 'challenges', 'wrong_type'],
    [{ challenges: Array(21).fill({ level: 'general', wording: 'В' }) }, 'challenges', 'too_many'],
    [{ challenges: [{ level: 'general' }] }, 'challenges.0.wording', 'missing'],
    [{ areas: ['weather'] }, 'areas.0', 'unknown_value'],
    [{ motto: 7 }, 'motto', 'wrong_type'],
    [{ rhythm: { meetingMinutes: 5 } }, 'rhythm.meetingMinutes', 'unknown_value'],
    [{ rhythm: { meetingMinutes: 45, weekday: 8 } }, 'rhythm.weekday', 'unknown_value'],
    [{ rhythm: { meetingMinutes: 45, time: 15 } }, 'rhythm.time', 'wrong_type'],
  ]
  test.each(wrong)('%j names the place', (change, place, problem) => {
    const text = JSON.stringify({ ...JSON.parse(modelFileText(whole)), ...change })
    expect(readModelFile(text)).toEqual({ problems: { [place]: problem } })
  })

  test('carries no field that is not of a model', () => {
    const text = JSON.stringify({ ...JSON.parse(modelFileText(whole)), members: ['Мельник'] })
    expect(readModelFile(text)).toEqual(whole)
  })
})
