import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import { editionPath } from '../../paths.ts'
import type { WaitingEdition } from '../shapes.ts'
import { standingTone } from '../standing.ts'
import { paperWords } from '../words/papers.ts'
import { schoolWords } from '../words/school.ts'

/** Papers that wait for somebody, each leading to its page. */
export function WaitingList({ editions }: { editions: readonly WaitingEdition[] }): ReactNode {
  const t = useWords(schoolWords)
  const p = useWords(paperWords)
  const formats = useFormats()
  const nameOf = usePersonName()
  const note = ({
    communityName,
    submittedBy,
    submittedAt,
    draftedBy,
    draftedAt,
    returnedWords,
  }: WaitingEdition) => {
    if (returnedWords !== null) return returnedWords
    const by = nameOf(submittedBy ?? draftedBy)
    const at = formats.instant(submittedAt ?? draftedAt)
    return communityName === null ? t.fromSchool(by, at) : t.from(communityName, by, at)
  }
  return (
    <RowList>
      {editions.map((edition) => (
        <Row
          key={edition.id}
          to={editionPath(edition.id)}
          mark={
            <Chip tone={standingTone[edition.state]}>
              {edition.state === 'submitted' ? t.markWaits : t.markReturned}
            </Chip>
          }
          title={p.kinds[edition.kind]}
          note={note(edition)}
        />
      ))}
    </RowList>
  )
}
