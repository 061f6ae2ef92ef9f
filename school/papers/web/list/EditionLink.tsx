import type { ReactNode } from 'react'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { editionPath } from '../../paths.ts'
import type { EditionLine } from '../shapes.ts'
import { useRegisterWords, useStandingWord } from '../standing.ts'
import { paperWords } from '../words/papers.ts'

/** One edition in a line: what it is, how it stands, under which number. */
export function EditionLink({ edition }: { edition: EditionLine }): ReactNode {
  const t = useWords(paperWords)
  const standingWord = useStandingWord()
  const registerWords = useRegisterWords()
  const register = registerWords(edition.register)
  const name =
    edition.number === null ? t.kinds[edition.kind] : `${t.kinds[edition.kind]}, ${t.edition(edition.number)}`
  return (
    <>
      <TextLink to={editionPath(edition.id)}>{name}</TextLink>
      <span className="soft">
        {' · '}
        {standingWord(edition.kind, edition.state)}
        {register !== null && `, ${register}`}
      </span>
    </>
  )
}
