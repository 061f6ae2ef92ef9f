import type { ColumnRole } from './column-mapping.ts'
import { type FileCell, headingOf } from './file-table.ts'
import { type ItemHeading, ownItemIn, protocolItemIn } from './item-header.ts'

const roleByHeading: readonly (readonly [RegExp, Exclude<ColumnRole, 'item' | 'name'>])[] = [
  [/^код( (ученика|участника|обучающегося|учащегося|ребёнка))?$|^code$|^шифр/, 'code'],
  [/^(наименование )?класс(а)?$|^klass$/, 'class'],
  [/^вариант$|^var-1$/, 'variant'],
  [/^(всего|итого)( баллов| балл)?$|^сумма( баллов)?$|^sum$|^(первичный|общий) балл/, 'total'],
  [/^отметка за предыдущ|^otc$|^(отметка|оценка) (по|в) журнал/, 'journal_mark'],
  [/^(итоговая )?(оценка|отметка)( за работу)?$/, 'mark'],
  [/^тестовый балл|^балл \(тестовый\)/, 'test_score'],
  [/^задани[ея] с кратким ответом/, 'short_answers'],
  [/^задани[ея] с разв[её]рнутым ответом/, 'long_answers'],
]

/** What a column is, as far as its heading alone tells. */
export function roleOfHeading(cell: FileCell | undefined): Exclude<ColumnRole, 'item' | 'name'> | null {
  const heading = headingOf(cell)
  return roleByHeading.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}

/** An item in any of the layouts: «3 (2б)», «балл за 3», «a-3-grade», «З3 (2б)», «3». */
export function itemOfHeading(cell: FileCell | undefined): ItemHeading | null {
  const inProtocol = protocolItemIn(cell)
  if (inProtocol !== null) return inProtocol
  const heading = headingOf(cell)
  const numbered = /^балл за (.+)$/.exec(heading)?.[1] ?? /^a-(\d{1,2})-grade$/.exec(heading)?.[1]
  if (numbered === undefined) return ownItemIn(cell)
  return ownItemIn(numbered) ?? { label: numbered.toUpperCase(), maximum: null }
}
