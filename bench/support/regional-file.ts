import writeXlsxFile from 'write-excel-file/node'

/** The layout of a raw regional protocol: 8 columns before the items, 24 items, 4 after them. */
const itemMaxima = [4, 3, 2, 3, 3, 3, 3, 2, 3, 2, 2, 2, 2, 1, 2, 1, 2, 2, 1, 1, 1, 2, 1, 1]
const headings = [
  'Пользователь',
  'Код региона',
  'Регион',
  'Муниципалитет',
  'Школа',
  'Дата загрузки',
  'Код',
  'Вариант',
  ...itemMaxima.map((maximum, index) => `${index + 1} (${maximum}б)`),
  'Наименование класса',
  'Пол',
  'Отметка за предыдущий триместр/ четверть/полугодие',
  'Итого баллов',
]

/** Writes a generated protocol of so many pupils and 36 columns: invented, the same every time. */
export async function writeRegionalFile(path: string, pupils: number): Promise<void> {
  const next = generator(20_250_423)
  const rows = Array.from({ length: pupils }, (_, index) => rowOf(index, next))
  const cell = (value: string | number) => ({ value, type: typeof value === 'number' ? Number : String })
  // The library types a cell's value by its declared type, which a mixed row cannot satisfy.
  await writeXlsxFile(
    [headings, ...rows].map((row) => row.map(cell)) as never,
    { sheet: 'Протокол' } as never,
  ).toFile(path)
}

function rowOf(index: number, next: () => number): (string | number)[] {
  const strength = 0.25 + 0.7 * next()
  // Every sixth item is hard, so that there are difficulties to find.
  const points = itemMaxima.map((maximum, item) =>
    Array.from({ length: maximum }, () =>
      next() < (item % 6 === 5 ? strength - 0.25 : strength) ? 1 : 0,
    ).reduce<number>((sum, point) => sum + point, 0),
  )
  const isUntried = next() < 0.02
  const total = points.reduce((sum, point) => sum + point, 0)
  const shown: (string | number)[] = isUntried ? [...points.slice(0, -1), 'Х'] : points
  const sum = isUntried ? total - (points.at(-1) ?? 0) : total
  return [
    'edu990007',
    99,
    'reg990000 | Демонстрационная область',
    'reg99_m001 | Светлореченский муниципальный округ',
    'edu990007 | МБОУ "СОШ № 7" г. Светлоречья',
    '23.04.2025 14:05:11',
    100_000 + index,
    1 + (index % 2),
    ...shown,
    'абвг'.charAt(index % 4),
    index % 2 === 0 ? 'м' : 'ж',
    2 + Math.min(3, Math.floor(strength * 4)),
    sum,
  ]
}

/** A small generator of numbers between 0 and 1 (Mulberry32), so that the file is the same every time. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
