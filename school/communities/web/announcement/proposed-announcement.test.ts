import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { localDate } from '#base/local-date.ts'
import type { Community } from '../shapes.ts'
import { proposedAnnouncement, textForChat } from './proposed-announcement.ts'

const topic: Community['topic'] = {
  id: idFrom<'Topic'>('t'),
  title: 'Понимание прочитанного на любом уроке',
  why: 'Дети читают, но не отвечают на вопросы к тексту.',
  evidence: null,
  difficulty: { id: 'd', name: 'Основная мысль текста' },
  challenges: [],
  areas: [],
  association: 'community',
  votes: { dots: 14, voters: 9, electorate: 11, votingClosedOn: '2025-08-26' },
  reasons: '',
  boardId: idFrom<'Board'>('b'),
  schoolYear: 2025,
}
const facts = { name: 'Понимание прочитанного', topic, schoolYear: 2025, firstMeeting: null }
const link = {
  url: 'https://krug.example/join/x',
  closesOn: localDate('2025-08-29'),
  openedAt: '',
  isOpen: true,
}

test('the announcement says what, why, who, when, from the data alone', () => {
  expect(proposedAnnouncement(facts, 'ru')).toBe(
    [
      'Коллеги, собираем профессиональное обучающееся сообщество «Понимание прочитанного».',
      '',
      'Над чем будем работать: Понимание прочитанного на любом уроке.',
      'Что трудно нашим ученикам: Основная мысль текста.',
      'Почему: Дети читают, но не отвечают на вопросы к тексту.',
      'Тему выбрали вместе: голосовали 9 из 11.',
      '',
      'Кого приглашаем: учителей всех предметов, психолога, логопеда, классных руководителей. Участвуем по своему желанию, нас будет от трёх до пятнадцати.',
      'Когда: весь 2025/26 учебный год, встреча раз в месяц, уроки друг у друга раз в две недели.',
    ].join('\n'),
  )
})

test('the difficulty is said once, with its figure', () => {
  const name = 'Основная мысль текста'
  const evidence = 'Основная мысль текста: справились 44 % в 6 классах'
  const same = { ...facts, topic: { ...topic, difficulty: { id: 'd', name }, why: `${name}.`, evidence } }
  const text = proposedAnnouncement(same, 'ru')
  expect(text).toContain('Что трудно нашим ученикам: Основная мысль текста: справились 44 % в 6 классах.')
  expect(text).not.toContain('Почему')
  expect(text.split(name)).toHaveLength(2)
  const figure = { ...same, topic: { ...same.topic, evidence: 'Справились 44 %.' } }
  expect(proposedAnnouncement(figure, 'ru')).toContain('Основная мысль текста. Справились 44 %.')
})

test('what is not known leaves no gap', () => {
  const bare = { ...facts, name: topic.title, topic: { ...topic, why: '', difficulty: null, votes: null } }
  expect(proposedAnnouncement(bare, 'ru')).not.toMatch(
    /Над чем|Почему|трудно|голосовали|null|undefined|\n\n\n/,
  )
})

test('the first meeting stands in it as soon as it is set, in both languages', () => {
  const meeting = {
    startsAt: '2025-09-03T12:00:00Z',
    on: localDate('2025-09-03'),
    time: '15:00',
    lengthMinutes: 45,
    link: null,
    place: null,
  }
  const set = { ...facts, firstMeeting: meeting }
  expect(proposedAnnouncement(set, 'ru')).toContain('Первая встреча: 3 сентября 2025 г., 15:00.')
  expect(proposedAnnouncement(set, 'en')).toContain('First meeting: 3 September 2025, 15:00.')
})

test('the chat gets the links that the text does not name itself', () => {
  const both = { chatName: 'ПОС: Чтение', chatLink: 'tg://join?x', joinLink: link }
  expect(textForChat('Текст', both, 'ru')).toBe(
    'Текст\n\nВступить или спросить (до 29 августа 2025 г.): https://krug.example/join/x\nЧат «ПОС: Чтение»: tg://join?x',
  )
  expect(textForChat(`Сюда: ${link.url} и tg://join?x`, both, 'ru')).toBe(`Сюда: ${link.url} и tg://join?x`)
  expect(textForChat('Текст', { ...both, chatLink: null, joinLink: { ...link, isOpen: false } }, 'ru')).toBe(
    'Текст',
  )
})
