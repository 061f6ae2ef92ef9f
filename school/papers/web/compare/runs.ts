import type { ComparedPart } from '../shapes.ts'

/** Neighbours that stayed the same, and neighbours that differ, in turn. */
export function inRuns(
  parts: readonly ComparedPart[],
): { isSame: boolean; parts: readonly ComparedPart[] }[] {
  const runs: { isSame: boolean; parts: ComparedPart[] }[] = []
  for (const part of parts) {
    const isSame = part.state === 'same'
    const last = runs.at(-1)
    if (last?.isSame === isSame) last.parts.push(part)
    else runs.push({ isSame, parts: [part] })
  }
  return runs
}
