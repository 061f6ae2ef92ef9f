/** Pictures of how a group feels: a square of pleasantness and energy, a pyramid, a wheel of emotions. */
export const moodTools = ['square', 'pyramid', 'wheel'] as const
export type Mood = (typeof moodTools)[number]

export const squareSide = 5
export const pyramidSteps = 5
/** The eight of the wheel, each opposite to the one four places on. */
export const wheelEmotions = [
  'joy',
  'trust',
  'fear',
  'surprise',
  'sadness',
  'disgust',
  'anger',
  'anticipation',
] as const
export type WheelEmotion = (typeof wheelEmotions)[number]
export const wheelIntensities = 3
export const wheelChoicesMaximum = 3

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** `x.y`: pleasantness and energy, each from 1 to 5. */
export const squareKey = (pleasantness: number, energy: number): string => `${pleasantness}.${energy}`
/** `joy.2`: the emotion and how strong, from 1 to 3. */
export const wheelKey = (emotion: WheelEmotion, intensity: number): string => `${emotion}.${intensity}`

export const moodCells: Readonly<Record<Mood, readonly string[]>> = {
  square: upTo(squareSide).flatMap((x) => upTo(squareSide).map((y) => squareKey(x, y))),
  pyramid: upTo(pyramidSteps).map(String),
  wheel: wheelEmotions.flatMap((emotion) => upTo(wheelIntensities).map((step) => wheelKey(emotion, step))),
}

export const moodChoicesMaximum: Readonly<Record<Mood, number>> = {
  square: 1,
  pyramid: 1,
  wheel: wheelChoicesMaximum,
}

export function whyNotMood(
  tool: Mood,
  marks: Readonly<Record<string, number>>,
): 'no_marks' | 'too_many_marks' | 'unknown_key' | null {
  const given = Object.entries(marks).filter(([, count]) => count > 0)
  if (given.some(([key]) => !moodCells[tool].includes(key))) return 'unknown_key'
  if (given.length === 0) return 'no_marks'
  const isOnce = given.every(([, count]) => count === 1)
  return isOnce && given.length <= moodChoicesMaximum[tool] ? null : 'too_many_marks'
}

/** What is left of a mood after thirty days. Square: `pleasantness`, `energy`; pyramid: `step`; wheel: the share of each emotion. */
export type MoodAverages = Readonly<Record<string, number>>

export function averagesOf(tool: Mood, sums: Readonly<Record<string, number>>): MoodAverages {
  const given = Object.entries(sums)
  const total = given.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return {}
  const mean = (value: (key: string) => number) =>
    rounded(given.reduce((sum, [key, count]) => sum + value(key) * count, 0) / total)
  if (tool === 'pyramid') return { step: mean(Number) }
  if (tool === 'square')
    return { pleasantness: mean((key) => partOf(key, 0)), energy: mean((key) => partOf(key, 1)) }
  const shares = wheelEmotions.map((emotion) => [
    emotion,
    mean((key) => (key.startsWith(`${emotion}.`) ? 1 : 0)),
  ])
  return Object.fromEntries(shares)
}

/** From where to where the middle of the group went; `null` while one of the two is not known. */
export function shiftOf(
  before: MoodAverages | null,
  after: MoodAverages | null,
): { pleasantness: number; energy: number } | null {
  if (before === null || after === null) return null
  const change = (axis: string) => rounded((after[axis] ?? 0) - (before[axis] ?? 0))
  return { pleasantness: change('pleasantness'), energy: change('energy') }
}

function partOf(key: string, index: number): number {
  return Number(key.split('.')[index])
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
