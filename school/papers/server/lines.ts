import type { Deed } from '#school/access/deed.ts'
import type { PeopleShown } from '#school/access/server/public.ts'
import { type Edition, returnOf, stateOf } from '../edition.ts'
import { paperName } from '../paper-name.ts'

export type EditionLine = ReturnType<typeof editionLine>

/** An edition in one line: what it is, how it stands, who did what. */
export function editionLine(
  edition: Edition,
  community: { name: string; schoolYear: number },
  show: PeopleShown,
) {
  const { submitted, approved, voided } = edition
  const state = stateOf(edition)
  const isSubmitted = submitted !== null && state !== 'returned'
  return {
    id: edition.id,
    kind: edition.kind,
    name: isSubmitted ? submitted.content.name : paperName(edition.kind, community),
    number: edition.number,
    state,
    draftedBy: show(edition.drafted.by),
    draftedAt: edition.drafted.at.toISOString(),
    submittedBy: isSubmitted ? show(submitted.by) : null,
    submittedAt: isSubmitted ? submitted.at.toISOString() : null,
    returnedWords: state === 'returned' ? (returnOf(edition)?.words ?? null) : null,
    register: approved?.register ?? null,
    approvedAt: approved?.at.toISOString() ?? null,
    voidedAt: voided?.at.toISOString() ?? null,
  }
}

type Happening = 'drafted' | 'submitted' | 'taken_back' | 'returned' | 'approved' | 'voided' | 'discarded'

/** Everything that was done with it, in the order of time. */
export function historyOf(edition: Edition, show: PeopleShown) {
  const { drafted, submitted, returns, approved, voided, discarded } = edition
  const told = (what: Happening, deed: Partial<Deed> & { at: Date }, words: string | null = null) => ({
    what,
    by: show(deed.by),
    at: deed.at,
    words,
  })
  const isNewSubmission = submitted !== null && returnOf(edition) === null
  return [
    told('drafted', drafted),
    ...returns.flatMap((each) => [told('submitted', each.submitted), told(each.kind, each, each.words)]),
    ...(isNewSubmission ? [told('submitted', submitted)] : []),
    ...(approved === null ? [] : [told('approved', approved)]),
    ...(voided === null ? [] : [told('voided', { at: voided.at })]),
    ...(discarded === null ? [] : [told('discarded', discarded)]),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }))
}
