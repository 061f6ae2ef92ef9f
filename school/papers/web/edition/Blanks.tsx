import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { papersPaths } from '../../paths.ts'
import type { OpenEdition } from '../shapes.ts'
import { editionWords } from '../words/edition.ts'
import styles from './edition.module.css'

/** What is still left to the hand. It stands against nothing: a paper may be filled in with a pen. */
export function Blanks({ page: { blanks } }: { page: OpenEdition }): ReactNode {
  const t = useWords(editionWords)
  const formats = useFormats()
  if (blanks.length === 0) return null
  return (
    <p className={styles.blanks}>
      {t.blanks(formats.list(blanks.map((place) => t.blankPlaces[place])))}{' '}
      {blanks.includes('site_keeper') && (
        <TextLink to={papersPaths.settings} underline="always">
          {t.nameSiteKeeper}
        </TextLink>
      )}
    </p>
  )
}
