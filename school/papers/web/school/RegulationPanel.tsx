import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import { communitiesPaths } from '#school/communities/paths.ts'
import { comparisonPath, editionPath } from '../../paths.ts'
import { api } from '../api.ts'
import type { EditionLine } from '../shapes.ts'
import { standingTone, useRegisterWords, useStandingWord } from '../standing.ts'
import { paperWords } from '../words/papers.ts'
import { schoolWords } from '../words/school.ts'

/** The regulation with all its editions: in force first, then what is being written, then what was before. */
export function RegulationPanel(): ReactNode {
  const t = useWords(schoolWords)
  const query = useQuery(api.regulation.queryOptions())
  const [newest, ...older] = query.data === undefined ? [] : editionsIn(query.data)
  return (
    <Panel
      title={t.regulation}
      note={t.regulationNote}
      aside={
        newest !== undefined &&
        older.length > 0 && (
          <LinkButton to={comparisonPath(newest.id)} variant="default">
            {t.compare}
          </LinkButton>
        )
      }
    >
      <Loaded query={query} height={80}>
        {(regulation) => <Editions editions={editionsIn(regulation)} />}
      </Loaded>
    </Panel>
  )
}

interface Regulation {
  inForce: EditionLine | null
  open: readonly EditionLine[]
  voided: readonly EditionLine[]
}

const editionsIn = ({ inForce, open, voided }: Regulation): EditionLine[] => [
  ...(inForce === null ? [] : [inForce]),
  ...open,
  ...voided,
]

function Editions({ editions }: { editions: readonly EditionLine[] }): ReactNode {
  const t = useWords(schoolWords)
  if (editions.length === 0)
    return (
      <div>
        <p className="soft">{t.regulationNone}</p>
        <LinkButton to={communitiesPaths.communities} variant="default" mt="sm">
          {t.toCommunities}
        </LinkButton>
      </div>
    )
  // A draft replaces something only where something was approved before.
  const isFirst = editions.every(({ number }) => number === null)
  return (
    <RowList label={t.editions}>
      {editions.map((edition) => (
        <EditionRow key={edition.id} edition={edition} isFirst={isFirst} />
      ))}
    </RowList>
  )
}

function EditionRow({ edition, isFirst }: { edition: EditionLine; isFirst: boolean }): ReactNode {
  const t = useWords(schoolWords)
  const formats = useFormats()
  const p = useWords(paperWords)
  const registerWords = useRegisterWords()
  const standingWord = useStandingWord()
  const nameOf = usePersonName()
  const { state, number, draftedBy, draftedAt } = edition
  const register = registerWords(edition.register)
  const name = number !== null ? p.edition(number) : isFirst ? p.firstEdition : p.draftEdition
  return (
    <Row
      to={editionPath(edition.id)}
      // In front the words of these states would be wider than the marks of the list.
      aside={
        <Chip tone={standingTone[state]}>
          {state === 'approved' ? t.inForce : standingWord(edition.kind, state)}
        </Chip>
      }
      title={register === null ? name : `${name}, ${register}`}
      note={t.draftedBy(nameOf(draftedBy), formats.instant(draftedAt))}
    />
  )
}
