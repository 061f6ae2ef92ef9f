import type { FileTable } from './file-table.ts'
import type { Sheet } from './sheet.ts'
import type { ItemDescription } from './work.ts'

/**
 * A work as a table in the layout that the import reads: what goes out comes in again the same. These are headings
 * and words of a file format, not of a page, so they stand here and in Russian only.
 */
export function resultsTable(
  items: readonly Pick<ItemDescription, 'label' | 'maximum'>[],
  sheets: readonly Sheet[],
  namesOf: { code: (sheet: Sheet) => string; className: (sheet: Sheet) => string },
): FileTable {
  const headings = [
    'Код',
    'Наименование класса',
    'Вариант',
    ...items.map(({ label, maximum }) => `${label} (${maximum}б)`),
    'Отметка за предыдущий триместр/ четверть/полугодие',
    'Итого баллов',
    'Тестовый балл',
    'Отметка',
  ]
  const rows = sheets.map((sheet) => [
    namesOf.code(sheet),
    namesOf.className(sheet) || 'нет',
    sheet.standing === 'absent' ? 'отсутствовал' : sheet.variant,
    ...items.map((_, position) => pointsText(sheet, position)),
    sheet.journalMark ?? 'нет отметки',
    sheet.total,
    sheet.testScore,
    markText(sheet),
  ])
  return { sheet: 'Протокол', rows: [headings, ...rows] }
}

function pointsText({ standing, points, notAttempted }: Sheet, position: number): string | number | null {
  if (standing === 'absent') return null
  return notAttempted.includes(position) ? 'Х' : (points[position] ?? 'не пройд.')
}

function markText({ standing, mark }: Sheet): string | number | null {
  if (standing === 'exempt') return 'осв'
  return standing === 'not_attested' ? 'н/а' : mark
}
