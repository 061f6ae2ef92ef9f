/**
 * How points become marks 2–5 or the levels low, basic, raised. Only the upper bounds below the last are kept:
 * the last category reaches to the maximum.
 */
export type Scale =
  | { kind: 'marks'; upperBounds: [two: number, three: number, four: number] }
  | { kind: 'levels'; upperBounds: [low: number, basic: number] }

export type Mark = 2 | 3 | 4 | 5
export type Level = 'low' | 'basic' | 'raised'

export interface KnownScale {
  id: string
  subject: string
  grade: number
  /** School years in which the work had this scale; a year is named by its autumn. */
  years: readonly number[]
  /** Null where only the bounds were published. */
  maximum: number | null
  scale: Scale
}

const marks = (two: number, three: number, four: number): Scale => ({
  kind: 'marks',
  upperBounds: [two, three, four],
})

const pandemicYears = [2019, 2020, 2021]

/**
 * Published scales of the national tests. Versioned data: a year with another scale gets another row.
 * Sources: the demo versions and protocols of the federal institute (fioco.ru) for the years named.
 */
export const knownScales: readonly KnownScale[] = [
  {
    id: 'ru4-2026',
    subject: 'Русский язык',
    grade: 4,
    years: [2024, 2025],
    maximum: 24,
    scale: marks(9, 15, 20),
  },
  { id: 'ru5-2025', subject: 'Русский язык', grade: 5, years: [2024], maximum: 24, scale: marks(11, 15, 19) },
  {
    id: 'ru5-2021',
    subject: 'Русский язык',
    grade: 5,
    years: pandemicYears,
    maximum: 45,
    scale: marks(17, 28, 38),
  },
  {
    id: 'ru4-2021',
    subject: 'Русский язык',
    grade: 4,
    years: pandemicYears,
    maximum: null,
    scale: marks(13, 23, 32),
  },
  {
    id: 'ru6-2021',
    subject: 'Русский язык',
    grade: 6,
    years: pandemicYears,
    maximum: null,
    scale: marks(24, 34, 44),
  },
  {
    id: 'ru7-2021',
    subject: 'Русский язык',
    grade: 7,
    years: pandemicYears,
    maximum: null,
    scale: marks(21, 31, 41),
  },
  {
    id: 'ru8-2021',
    subject: 'Русский язык',
    grade: 8,
    years: pandemicYears,
    maximum: null,
    scale: marks(25, 31, 44),
  },
  {
    id: 'ma4-2021',
    subject: 'Математика',
    grade: 4,
    years: pandemicYears,
    maximum: null,
    scale: marks(5, 9, 14),
  },
  {
    id: 'ma5-2021',
    subject: 'Математика',
    grade: 5,
    years: pandemicYears,
    maximum: null,
    scale: marks(6, 10, 14),
  },
  {
    id: 'ma6-2021',
    subject: 'Математика',
    grade: 6,
    years: pandemicYears,
    maximum: null,
    scale: marks(5, 9, 13),
  },
  {
    id: 'ma7-2021',
    subject: 'Математика',
    grade: 7,
    years: pandemicYears,
    maximum: null,
    scale: marks(6, 11, 15),
  },
  {
    id: 'ma8-2021',
    subject: 'Математика',
    grade: 8,
    years: pandemicYears,
    maximum: null,
    scale: marks(7, 14, 20),
  },
  {
    id: 'bi5-2021',
    subject: 'Биология',
    grade: 5,
    years: pandemicYears,
    maximum: null,
    scale: marks(11, 17, 23),
  },
  {
    id: 'hi5-2021',
    subject: 'История',
    grade: 5,
    years: pandemicYears,
    maximum: null,
    scale: marks(3, 7, 11),
  },
]

/** The scale of the work's own year, else the newest older one to start from. The person confirms it either way. */
export function proposeScale(work: {
  subject: string
  grade: number
  schoolYear: number
  maximum: number | null
}): KnownScale | null {
  const subject = work.subject.trim().toLowerCase()
  const fitting = knownScales.filter(
    (known) =>
      known.subject.toLowerCase() === subject &&
      known.grade === work.grade &&
      (known.maximum === null || work.maximum === null || known.maximum === work.maximum),
  )
  const ofYear = fitting.find((known) => known.years.includes(work.schoolYear))
  return ofYear ?? fitting.toSorted((a, b) => Math.max(...b.years) - Math.max(...a.years))[0] ?? null
}

/** The mark the scale gives; null for levels, which are no marks. */
export function markOf(points: number, scale: Scale): Mark | null {
  if (scale.kind !== 'marks') return null
  const [two, three, four] = scale.upperBounds
  if (points <= two) return 2
  if (points <= three) return 3
  return points <= four ? 4 : 5
}

export function levelOf(points: number, scale: Scale): Level | null {
  if (scale.kind !== 'levels') return null
  const [low, basic] = scale.upperBounds
  if (points <= low) return 'low'
  return points <= basic ? 'basic' : 'raised'
}

/** Bounds that cannot be a scale: not rising, negative or reaching the maximum. */
export function whyNotScale(
  scale: Scale,
  maximum: number | null,
): 'bounds_not_rising' | 'bounds_above_maximum' | null {
  const bounds: readonly number[] = scale.upperBounds
  const rises = bounds.every((bound, index) => bound > (bounds[index - 1] ?? -1))
  if (!rises) return 'bounds_not_rising'
  return maximum !== null && (bounds.at(-1) ?? 0) >= maximum ? 'bounds_above_maximum' : null
}
