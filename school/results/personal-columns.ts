import { type FileTable, headingOf, textOf } from './file-table.ts'

/** What of a person a column gives away. Such columns are cut in the browser. */
export type PersonalKind =
  | 'full_name'
  | 'surname'
  | 'given_name'
  | 'patronymic'
  | 'document'
  | 'birth'
  | 'contact'

export interface PersonalColumn {
  column: number
  kind: PersonalKind
}

const byHeading: readonly (readonly [RegExp, PersonalKind])[] = [
  [/^фамилия$/, 'surname'],
  [/^имя$/, 'given_name'],
  [/^отчество/, 'patronymic'],
  [/^ф\.?\s*и\.?(\s*о\.?)?(\s|$)|фамилия.*имя|^(ученик|учащийся|обучающийся|участник|список)/, 'full_name'],
  [/документ|паспорт|снилс|свидетельство|^серия/, 'document'],
  [/рожд/, 'birth'],
  [/телефон|e-?mail|почта|адрес|логин (ученика|обучающегося|участника)/, 'contact'],
]

const capital = '[А-ЯЁA-Z][А-ЯЁA-Zа-яёa-z]*(?:-[А-ЯЁA-Z][А-ЯЁA-Zа-яёa-z]*)?'
const byContent: readonly (readonly [RegExp, PersonalKind])[] = [
  [new RegExp(`^${capital}\\s+${capital}\\.?(?:\\s*${capital}\\.?)?(?:\\s+(?:оглы|кызы))?$`), 'full_name'],
  [/^[А-ЯЁ][а-яё]+(?:вич|вна|чна|ична)$/, 'patronymic'],
  [/^(?:\d{2}\s?\d{2}\s?\d{6}|\d{3}-\d{3}-\d{3}[\s-]\d{2}|[IVX]{1,4}-[А-Я]{2}\s?№?\s?\d{6})$/, 'document'],
  [/^(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}$|^\S+@\S+\.\S+$/, 'contact'],
]

const rowsLookedAt = 200

/** Columns that hold names, documents, birthdays or contacts, by their heading or by what stands in them. */
export function personalColumns(table: FileTable, headerRow: number): PersonalColumn[] {
  const headings = table.rows[headerRow] ?? []
  return headings.flatMap((cell, column) => {
    const heading = headingOf(cell)
    const kind =
      byHeading.find(([pattern]) => pattern.test(heading))?.[1] ?? kindByContent(table, headerRow, column)
    return kind === null ? [] : [{ column, kind }]
  })
}

/** Half the cells look personal and differ from each other: a district's name repeated in every row is none. */
function kindByContent(table: FileTable, headerRow: number, column: number): PersonalKind | null {
  const texts = table.rows
    .slice(headerRow + 1, headerRow + 1 + rowsLookedAt)
    .map((row) => textOf(row[column]))
    .filter((text) => text !== '')
  for (const [pattern, kind] of byContent) {
    const alike = texts.filter((text) => pattern.test(text))
    if (alike.length > 0 && alike.length * 2 >= texts.length && new Set(alike).size * 2 > alike.length)
      return kind
  }
  return null
}

/** The columns that, put together in this order, name the pupil in the code list. */
export function nameColumns(columns: readonly PersonalColumn[]): number[] {
  const full = columns.find(({ kind }) => kind === 'full_name')
  const parts = (['surname', 'given_name', 'patronymic'] as const).flatMap((part) =>
    columns.filter(({ kind }) => kind === part).slice(0, 1),
  )
  const hasSurname = parts.some(({ kind }) => kind === 'surname')
  return hasSurname || full === undefined ? parts.map(({ column }) => column) : [full.column]
}
