import type { Sheet } from '../../sheet.ts'
import type { SheetFields } from '../shapes.ts'

/** Everything about a pupil that may leave the page. Shown to the person before sending, word for word. */
export const leavingFields = [
  'cohortId',
  'number',
  'standing',
  'points',
  'notAttempted',
  'total',
  'mark',
  'journalMark',
  'variant',
  'testScore',
] as const satisfies readonly (keyof SheetFields)[]

/**
 * The only function that builds what is sent about pupils. It copies the listed fields and nothing else, so a name,
 * sex, login, upload time or test code that stands beside them in memory has no way out.
 * They leave in the order of their numbers: the order of the file is often the alphabet.
 */
export function payload(sheets: readonly Sheet[]): SheetFields[] {
  return sheets.toSorted(byNumber).map((sheet) => ({
    cohortId: sheet.cohortId,
    number: sheet.number,
    standing: sheet.standing,
    points: sheet.points.map((points) => points),
    notAttempted: [...sheet.notAttempted],
    total: sheet.total,
    mark: sheet.mark,
    journalMark: sheet.journalMark,
    variant: plainVariant(sheet.variant),
    testScore: sheet.testScore,
  }))
}

function byNumber(one: Sheet, other: Sheet): number {
  const [first, second] = [one.cohortId ?? '', other.cohortId ?? '']
  return first === second ? one.number - other.number : first < second ? -1 : 1
}

/** The one text among the fields: «1», «2А», «12-1». Anything longer or wordier is somebody's remark and stays here. */
function plainVariant(variant: string | null): string | null {
  return variant !== null && /^\d{0,6}[-\s]?\p{L}?\d{0,4}$/u.test(variant.trim())
    ? variant.trim() || null
    : null
}
