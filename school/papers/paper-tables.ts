import { cells, column, table } from '#base/paper/blocks.ts'
import type { Block, Row } from '#base/paper/paper.ts'
import type { ContentTable } from './paper-content.ts'

/** The columns of each table: heading, and how much of the width it takes. */
const columns: Readonly<Record<ContentTable, readonly (readonly [heading: string, share: number])[]>> = {
  members: [
    ['№', 1],
    ['Фамилия, имя, отчество', 6],
    ['Должность, предмет', 6.5],
    ['Роль в ПОС', 3.5],
  ],
  indicators: [
    ['№', 1],
    ['Показатель', 8],
    ['Исходное значение', 4],
    ['Целевое значение', 4],
    ['Инструмент', 5],
    ['Сроки измерения', 4],
  ],
  plan: [
    ['№', 1],
    ['Задача', 4.7],
    ['Мероприятие', 5.5],
    ['Срок', 3.2],
    ['Ответственный', 3.9],
    ['Результат', 4.6],
    ['Форма представления (продукт)', 4.9],
  ],
}

export function paperTable(name: ContentTable, rows: readonly Row[]): Block {
  const wanted = columns[name]
  return table(
    wanted.map(([, share], index) => column(share, index === 0 ? 'centre' : 'left')),
    rows,
    { head: [cells(...wanted.map(([heading]) => heading))] },
  )
}
