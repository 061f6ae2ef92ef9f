/**
 * Answers of the state exams as protocols print them: short answers as a mask «+-+2-», where a sign stands for a
 * full mark or none and a figure for points of an item with several; long answers as «2(3)0(2)1(1)», got and maximum.
 */
export interface ExamItem {
  points: number
  maximum: number | null
}

/** Null when the text is no mask. The maximum of an item with several points is not in the mask. */
export function shortAnswersIn(text: string): ExamItem[] | null {
  const mask = text.replace(/\s/g, '').replace(/[−–—]/g, '-')
  if (!/^[-+\d]*$/.test(mask)) return null
  return [...mask].map((sign) => {
    if (sign === '+') return { points: 1, maximum: 1 }
    return sign === '-' ? { points: 0, maximum: null } : { points: Number(sign), maximum: null }
  })
}

export function longAnswersIn(text: string): ExamItem[] | null {
  const bare = text.replace(/\s/g, '')
  if (!/^(?:[-−–—\dxх]\d*\(\d+\))*$/i.test(bare)) return null
  return [...bare.matchAll(/([-−–—xх]|\d+)\((\d+)\)/gi)].map(([, got = '', maximum = '']) => ({
    points: /^\d+$/.test(got) ? Number(got) : 0,
    maximum: Number(maximum),
  }))
}

/** A «+» is the full mark of its item, and a figure shows an item worth at least that much: the most any pupil shows. */
export function maximaOf(pupils: readonly (readonly ExamItem[])[]): number[] {
  const length = Math.max(0, ...pupils.map((items) => items.length))
  return Array.from({ length }, (_, index) =>
    pupils.reduce((most, items) => Math.max(most, items[index]?.maximum ?? 0, items[index]?.points ?? 0), 1),
  )
}
