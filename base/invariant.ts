/** Throws a defect when something that must hold does not. The sentence says what was expected. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${sentence}`)
}
