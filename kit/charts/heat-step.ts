/** Five shades from «few» to «nearly all». The bounds are those a teacher thinks in, not equal fifths. */
export const heatBounds = [0.3, 0.5, 0.6, 0.8] as const

export type HeatStep = 0 | 1 | 2 | 3 | 4

/** Which of the five shades a share belongs to; a bound belongs to the shade above it. */
export function heatStep(share: number): HeatStep {
  const step = heatBounds.filter((bound) => share >= bound).length
  // Four bounds cut the line into exactly five parts.
  return step as HeatStep
}
