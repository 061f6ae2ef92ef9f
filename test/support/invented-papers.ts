import {
  acquaintance,
  cell,
  cells,
  column,
  corner,
  heading,
  issuer,
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
} from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { blank, bold, italic, unbroken } from '#base/paper/inline.ts'
import type { PaperDocument } from '#base/paper/paper.ts'

/** Papers of an invented school with everything a paper can have; read by tests and looked at by people. */

const dateByHand = ['«', blank(8), '» ', blank(25), ' 20', blank(5), ' г.']

const members = [
  ['Мельник Ольга Степановна', 'учитель русского языка и литературы', 'руководитель'],
  ['Сидорова-Константинопольская Александра Владимировна', 'учитель биологии', 'участник'],
  ['Гончаренко Тимур Ильич', 'учитель информатики', 'участник, ответственный за сайт'],
  ['Ли Вера Павловна', 'педагог-психолог', 'участник'],
] as const

const orderBody = section([
  issuer(
    'Муниципальное бюджетное общеобразовательное учреждение',
    '«Средняя общеобразовательная школа № 7» г. Светлоречья',
  ),
  paperKind('ПРИКАЗ'),
  requisites({ date: '29.08.2025', number: ['№ ', blank(20)], place: 'г. Светлоречье' }),
  title(
    'О создании профессионального обучающегося сообщества «Понимание прочитанного» в 2025/2026 учебном году',
  ),
  paragraph(
    'С целью преодоления выявленных затруднений обучающихся в понимании прочитанного, на основании решения педагогического совета (протокол от 28.08.2025 № 1) и анализа результатов всероссийских проверочных работ',
  ),
  paragraph(bold('ПРИКАЗЫВАЮ:'), { firstLine: 'flush', keepWithNext: true }),
  points([
    point(
      'Создать в 2025/2026 учебном году профессиональное обучающееся сообщество «Понимание прочитанного».',
    ),
    point('Утвердить состав сообщества (приложение № 1).'),
    point([
      'Назначить руководителем сообщества ',
      bold('Мельник Ольгу Степановну'),
      ', учителя русского языка и литературы.',
    ]),
    point(
      ['Руководителю сообщества ', unbroken('Мельник О. С.'), ':'],
      [
        point('проводить заседания не реже одного раза в месяц;'),
        point(
          'организовать взаимопосещение уроков не реже одного раза в две недели с учебно-методической целью;',
        ),
        point('представить результаты на педагогическом совете до 29.05.2026 — в форме «круглого стола».'),
      ],
    ),
    point([
      'Ответственному за сайт ',
      unbroken('Гончаренко Т. И.'),
      ' разместить приказ и приложения на сайте школы.',
    ]),
    point('Контроль за исполнением приказа оставляю за собой.'),
  ]),
  signature('Директор школы', 'И. П. Соколова'),
  acquaintance(
    'С приказом ознакомлены:',
    ['О. С. Мельник', 'А. В. Сидорова-Константинопольская'],
    dateByHand,
  ),
])

const orderAnnex = section([
  corner('Приложение № 1', 'к приказу МБОУ «СОШ № 7» г. Светлоречья', ['от 29.08.2025 № ', blank(20)]),
  heading(1, 'Состав профессионального обучающегося сообщества «Понимание прочитанного»', 'centre'),
  table(
    [column(1, 'centre'), column(5), column(5), column(4)],
    members.map((texts, index) => row(`${index + 1}`, ...texts)),
    { head: [cells('№', 'Фамилия, имя, отчество', 'Должность, предмет', 'Роль в сообществе')] },
  ),
])

export const sampleOrder: PaperDocument = {
  title: 'Приказ о создании профессионального обучающегося сообщества',
  language: 'ru-RU',
  furniture: furniture({ keptOverTenYears: true }),
  sections: [orderBody, orderAnnex],
}

const stages = [
  'I. Подготовительный',
  'II. Анализ и цель',
  'III. Обучение и проектирование',
  'IV. Реализация',
]

export const sampleRoadMap: PaperDocument = {
  title: 'Дорожная карта',
  language: 'ru-RU',
  furniture: furniture({ draftMark: 'ПРОЕКТ' }),
  sections: [
    section(
      [
        corner(
          'УТВЕРЖДЕНА',
          'приказом МБОУ «СОШ № 7» г. Светлоречья',
          ['от ', ...dateByHand],
          ['№ ', blank(20)],
        ),
        paperKind('ДОРОЖНАЯ КАРТА'),
        title(
          'профессионального обучающегося сообщества «Понимание прочитанного» на 2025/2026 учебный год',
          'centre',
        ),
        paragraph([
          italic('Цель: '),
          'к маю 2026 года доля выполнения заданий на поиск смысла вырастет с 41 до 60 %.',
        ]),
        table(
          [column(1, 'centre'), column(5), column(7), column(3, 'centre'), column(4), column(5)],
          stages.flatMap((stage, stageIndex) => [
            sectionRow(stage),
            ...Array.from({ length: 15 }, (_, index) =>
              row(
                `${stageIndex * 15 + index + 1}`,
                'Выявить затруднения обучающихся',
                'Анализ результатов проверочной работы; самоаудит; обсуждение на заседании',
                `${(index % 28) + 1}.10.2025`,
                unbroken(members[index % members.length]?.[0].split(' ')[0] ?? ''),
                cell({ lines: ['Перечень затруднений', 'Аналитическая справка'] }),
              ),
            ),
          ]),
          { head: [cells('№', 'Задача', 'Мероприятие', 'Срок', 'Ответственный', 'Результат')] },
        ),
        signature('Руководитель сообщества', 'О. С. Мельник'),
      ],
      'landscape',
    ),
  ],
}

const chart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300">
  <rect x="60" y="120" width="120" height="130" fill="#2f6f5e"/><rect x="260" y="60" width="120" height="190" fill="#c9a227"/>
  <text x="120" y="285" font-family="sans-serif" font-size="24" text-anchor="middle">сентябрь</text>
  <text x="320" y="285" font-family="Golos Text" font-size="24" text-anchor="middle">май: ё, №</text></svg>`

/** A regulation: numbered headings, points that carry their numbers, a picture and a page in the middle that lies. */
export const sampleRegulation: PaperDocument = {
  title: 'Положение о профессиональном обучающемся сообществе',
  language: 'ru-RU',
  furniture: furniture({ keptOverTenYears: true, textSizePt: 13, lineSpacing: 1.5 }),
  sections: [
    section([
      corner('УТВЕРЖДЕНО', 'приказом МБОУ «СОШ № 7» г. Светлоречья', 'от 29.08.2025 № 145-о'),
      paperKind('ПОЛОЖЕНИЕ'),
      title('о профессиональном обучающемся сообществе', 'centre'),
      ...['Общие положения', 'Организация деятельности', 'Режим работы', 'Заключительные положения'].flatMap(
        (name, index) => [
          heading(1, `${index + 1}. ${name}`, 'centre'),
          points(
            [
              point(
                'Сообщество объединяет учителей, которые вместе учатся решать одну проблему своих учеников.',
                [
                  point(
                    'Участники выбирают область, в которой затрудняются ученики, и договариваются о цели.',
                  ),
                  point('Решения принимаются вместе; каждое имеет срок и ответственного.'),
                ],
              ),
              point('Руководитель назначается приказом из числа участников и ведёт дневник сообщества.'),
            ],
            { prefix: `${index + 1}.`, layout: index % 2 === 0 ? 'indented' : 'hanging' },
          ),
        ],
      ),
      picture(
        { kind: 'svg', svg: chart, aspect: 2 },
        {
          widthMm: 120,
          alternative: 'Два столбца: сентябрь ниже мая',
          caption: 'Рисунок 1. Доля выполнения',
        },
      ),
    ]),
    section([heading(2, 'План'), paragraph('Лежачая страница внутри документа.')], 'landscape'),
  ],
}
