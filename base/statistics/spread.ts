/** Values with how often each occurs: a distribution. Most of ours come as counts, and 26,000 pupils need no array. */
export type Counted = readonly (readonly [value: number, times: number])[]

export function countOf(values: Counted): number {
  return values.reduce((sum, [, times]) => sum + times, 0)
}

/** Null for no values. */
export function meanOf(values: Counted): number | null {
  const count = countOf(values)
  return count === 0 ? null : values.reduce((sum, [value, times]) => sum + value * times, 0) / count
}

/** The standard deviation of a sample (divided by n − 1); null for fewer than two values. */
export function deviationOf(values: Counted): number | null {
  const count = countOf(values)
  const mean = meanOf(values)
  if (mean === null || count < 2) return null
  const squares = values.reduce((sum, [value, times]) => sum + times * (value - mean) ** 2, 0)
  return Math.sqrt(squares / (count - 1))
}

/** The middle value, of an even number the mean of the two in the middle; null for no values. */
export function medianOf(values: Counted): number | null {
  const count = countOf(values)
  if (count === 0) return null
  const sorted = values.toSorted(([a], [b]) => a - b)
  return (atRank(sorted, Math.floor((count - 1) / 2)) + atRank(sorted, Math.floor(count / 2))) / 2
}

/** The value that the lowest quarter of all values does not exceed; null for no values. */
export function lowerQuartileOf(values: Counted): number | null {
  const count = countOf(values)
  if (count === 0) return null
  return atRank(
    values.toSorted(([a], [b]) => a - b),
    Math.ceil(count / 4) - 1,
  )
}

/** The value that stands at the rank, counted from 0, in values sorted upwards. */
function atRank(sorted: Counted, rank: number): number {
  let passed = 0
  for (const [value, times] of sorted) {
    passed += times
    if (rank < passed) return value
  }
  return Number.NaN
}
