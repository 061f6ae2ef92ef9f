import { expect, test } from 'vitest'
import { type TemplateKey, topicTemplates } from '../../templates.ts'
import { noFields, sentFields, withDifficulty, withoutTemplate, withTemplate } from './topic-fields.ts'

const keys = Object.keys(topicTemplates) as TemplateKey[]
const texts = Object.fromEntries(
  keys.map((key) => [key, { title: `title of ${key}`, why: `why of ${key}` }]),
) as Record<TemplateKey, { title: string; why: string }>

test('a ready topic fills an empty form, and another one replaces it', () => {
  const first = withTemplate(noFields, 'formative_assessment', texts)
  expect(first.title).toBe('title of formative_assessment')
  expect(first.areas).toEqual(['motivation', 'deficits'])
  const second = withTemplate(first, 'nonviolent_communication', texts)
  expect(second.title).toBe('title of nonviolent_communication')
  expect(second.why).toBe('why of nonviolent_communication')
  expect(second.areas).toEqual(['conflicts'])
})

test('own words and own areas stay when a ready topic is taken', () => {
  const own = { ...noFields, title: 'Читать вместе', areas: ['parents'] as const }
  const taken = withTemplate(own, 'critical_thinking', texts)
  expect(taken.title).toBe('Читать вместе')
  expect(taken.why).toBe('why of critical_thinking')
  expect(taken.areas).toEqual(['parents', 'deficits'])
  expect(withoutTemplate(taken).template).toBeNull()
  expect(withoutTemplate(taken).why).toBe('why of critical_thinking')
})

const mainIdea = { id: 'a', name: 'Основная мысль', evidence: 'ВПР: 44,4 %', why: 'Трудно: основная мысль.' }
const proof = { id: 'b', name: 'Доказать словами текста', evidence: null, why: 'Трудно: доказать.' }

test('a difficulty brings its name and figures, another one takes their place', () => {
  const first = withDifficulty(noFields, mainIdea, null)
  expect(first).toMatchObject({ title: 'Основная мысль', evidence: 'ВПР: 44,4 %', difficulty: { id: 'a' } })
  const second = withDifficulty(first, proof, mainIdea)
  expect(second).toMatchObject({ title: 'Доказать словами текста', evidence: '', difficulty: { id: 'b' } })
})

test('what was typed over a difficulty stays when another one is picked', () => {
  const typed = { ...withDifficulty(noFields, mainIdea, null), title: 'Понимание прочитанного' }
  expect(withDifficulty(typed, proof, mainIdea).title).toBe('Понимание прочитанного')
})

test('empty evidence is sent as none, and texts without the spaces around them', () => {
  const sent = sentFields({ ...noFields, title: '  Спорить спокойно ', evidence: '   ' })
  expect(sent).toMatchObject({ title: 'Спорить спокойно', evidence: null, difficultyId: null })
})
