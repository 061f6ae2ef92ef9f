import { expect, test } from 'vitest'
import {
  acquaintance,
  cell,
  column,
  corner,
  heading,
  issuer,
  pageBreak,
  paperKind,
  paragraph,
  picture,
  point,
  points,
  requisites,
  row,
  section,
  sectionRow,
  signature,
  table,
  title,
} from './blocks.ts'
import { furniture } from './furniture.ts'
import { blank, bold, unbroken } from './inline.ts'
import type { PaperDocument } from './paper.ts'
import { paperText } from './paper-text.ts'

const paper: PaperDocument = {
  title: 'Приказ',
  language: 'ru-RU',
  furniture: furniture({ draftMark: 'ПРОЕКТ' }),
  sections: [
    section([
      issuer('Школа № 7', 'города'),
      paperKind('ПРИКАЗ'),
      requisites({ date: '29.08.2025', number: ['№ ', blank(25)], place: 'г. Город' }),
      title('О создании сообщества'),
      paragraph(['Руководитель ', bold('общий'), ' — ', unbroken('О. С. Мельник'), '.']),
      points([point('Создать', [point('Назначить')])]),
      pageBreak(),
      signature('Директор', 'И. О. Фамилия'),
      acquaintance('Ознакомлены:', ['А. Б. Вторая'], [blank(5), '.2025']),
    ]),
    section(
      [
        corner('Приложение № 1', 'к приказу'),
        heading(1, 'Состав'),
        table(
          [column(1), column(2)],
          [sectionRow('Первый этап'), row('1', cell({ lines: ['Имя', 'Должность'] }))],
          {
            head: [['№', 'Кто']].map((texts) => texts.map((text) => cell(text))),
          },
        ),
        picture(
          { kind: 'svg', svg: '<svg/>', aspect: 1 },
          { widthMm: 50, alternative: 'Рост', caption: 'Рис. 1' },
        ),
      ],
      'landscape',
    ),
  ],
}

test('a paper reads as its words, line by line', () => {
  expect(paperText(paper).split('\n')).toEqual([
    'ПРОЕКТ',
    '',
    'Школа № 7',
    'города',
    'ПРИКАЗ',
    '29.08.2025 | № __________',
    'г. Город',
    'О создании сообщества',
    'Руководитель общий — О. С. Мельник.',
    '1. Создать',
    '  1.1. Назначить',
    'Директор | И. О. Фамилия',
    'Ознакомлены:',
    'А. Б. Вторая | __.2025',
    '',
    'Приложение № 1',
    'к приказу',
    'Состав',
    '№ | Кто',
    'Первый этап',
    '1 | Имя / Должность',
    '[Рост]',
    'Рис. 1',
  ])
})

test('a paper survives being stored as JSON', () => {
  expect(JSON.parse(JSON.stringify(paper))).toEqual(paper)
})

test('what may not break reads like what may', () => {
  const written = (text: Parameters<typeof paragraph>[0]) =>
    paperText({ ...paper, furniture: furniture(), sections: [section([paragraph(text)])] })
  expect(written('О.\u00a0С.\u00a0Мельник\u2011Ким')).toBe(written(unbroken('О. С. Мельник-Ким')))
})
