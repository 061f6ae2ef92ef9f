/** How far above the numbers in use a later draw reaches, so that the number does not say who came last. */
const slack = 9

/**
 * Fresh numbers for pupils of one class, in random order. The first draw of 24 gives 1 to 24, shuffled: short codes,
 * and none says anything about the alphabet. A number once drawn is never given again.
 */
export function drawNumbers(
  taken: readonly number[],
  count: number,
  randomBelow: (limit: number) => number,
): number[] {
  const used = new Set(taken)
  const highest = taken.reduce((most, number) => Math.max(most, number), 0)
  const top = taken.length === 0 ? count : Math.max(highest, taken.length + count) + slack
  const free = Array.from({ length: top }, (_, index) => index + 1).filter((number) => !used.has(number))
  for (let index = 0; index < count; index++) {
    const other = index + randomBelow(free.length - index)
    const chosen = free[other] ?? 0
    free[other] = free[index] ?? 0
    free[index] = chosen
  }
  return free.slice(0, count)
}
