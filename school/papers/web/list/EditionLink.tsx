import type { ReactNode } from 'react'
import { TextLink } from '#kit/links.tsx'
import { editionPath } from '../../paths.ts'
import { useEditionTitle } from '../edition-name.ts'
import type { EditionLine } from '../shapes.ts'
import { useRegisterWords, useStandingWord } from '../standing.ts'

/** One edition in a line: what it is, how it stands, under which number. */
export function EditionLink({ edition }: { edition: EditionLine }): ReactNode {
  const titleOf = useEditionTitle()
  const standingWord = useStandingWord()
  const registerWords = useRegisterWords()
  const register = registerWords(edition.register)
  return (
    <>
      <TextLink to={editionPath(edition.id)}>{titleOf(edition)}</TextLink>
      <span className="soft">
        {' · '}
        {standingWord(edition.kind, edition.state)}
        {register !== null && `, ${register}`}
      </span>
    </>
  )
}
