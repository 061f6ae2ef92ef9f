/** What somebody is in the school, coarse enough to filter by; the exact words of the staff list stand beside it. */
export const positionTypes = [
  'teacher',
  'class_teacher',
  'psychologist',
  'speech_therapist',
  'methodologist',
  'manager',
  'educator',
  'specialist',
  'guest',
] as const
export type PositionType = (typeof positionTypes)[number]

export const positionWordingLengthMaximum = 200

/** In this order: «учитель-логопед» is no teacher of a subject, «педагог-психолог» no plain specialist. */
const signs: readonly (readonly [RegExp, PositionType])[] = [
  [/психолог/, 'psychologist'],
  [/логопед|дефектолог/, 'speech_therapist'],
  [/методист/, 'methodologist'],
  [/(^|\s)(директор|завуч|заведующ|замдиректора|заместител|и\. ?о\. директора)/, 'manager'],
  [/классн\S* руководител/, 'class_teacher'],
  [/учител|преподавател/, 'teacher'],
  [/воспитател|музыкальн\S* руководител/, 'educator'],
  [/приглаш|гост[ья]|эксперт/, 'guest'],
]

/** The kinds of position that the words of a staff list name; what none of them fits is a specialist of another kind. */
export function positionTypesIn(wording: string): PositionType[] {
  const lower = wording.toLowerCase()
  if (lower.trim() === '') return []
  const found = lower.split(/[,;+]|\s+и\s+(?=классн|учител|педагог|воспитател)/).map(typeIn)
  return positionTypes.filter((type) => found.includes(type))
}

/** A deputy's adviser is no deputy: only the first of the words that name a kind counts. */
function typeIn(part: string): PositionType {
  const hits = signs.flatMap(([sign, type]) => {
    const at = part.search(sign)
    return at < 0 ? [] : [{ at, type }]
  })
  const special = hits.find(({ type }) => type === 'psychologist' || type === 'speech_therapist')
  if (special !== undefined) return special.type
  const first = hits.reduce<{ at: number; type: PositionType } | null>(
    (best, hit) => (best === null || hit.at < best.at ? hit : best),
    null,
  )
  return /^\s*советник/.test(part) ? 'specialist' : (first?.type ?? 'specialist')
}
