import { invariant } from '../invariant.ts'

/** The 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z = 1.959964

export interface Interval {
  low: number
  high: number
}

/**
 * The 95 % score interval of a share, method 3 of Newcombe 1998 (doi.org/dr9w6v). Unlike the textbook formula it
 * stays between 0 and 1 and says something even when nobody or everybody succeeded.
 */
export function wilsonInterval(count: number, outOf: number): Interval {
  invariant(outOf > 0 && count >= 0 && count <= outOf, 'a share counts some of at least one')
  const share = count / outOf
  const weight = 1 + (z * z) / outOf
  const centre = (share + (z * z) / (2 * outOf)) / weight
  const half = (z * Math.sqrt((share * (1 - share)) / outOf + (z * z) / (4 * outOf * outOf))) / weight
  // At the ends the exact bound is 0 or 1; floating point would miss it by a hair.
  return { low: count === 0 ? 0 : centre - half, high: count === outOf ? 1 : centre + half }
}
