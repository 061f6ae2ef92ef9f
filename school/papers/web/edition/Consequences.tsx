import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { EditionLine, OpenEdition } from '../shapes.ts'
import { useRegisterWords } from '../standing.ts'
import { decideWords } from '../words/decide.ts'
import { paperWords } from '../words/papers.ts'
import styles from './edition.module.css'

/** What else an approval changes: annexes become valid with it, editions before them end. */
export function Consequences({ page }: { page: OpenEdition }): ReactNode {
  const t = useWords(decideWords)
  const p = useWords(paperWords)
  const registerWords = useRegisterWords()
  const annexes = useQueries({
    queries: page.annexes.map(({ edition }) =>
      api.editions.get.queryOptions({ input: { editionId: edition.id } }),
    ),
  })
  const ending = [page, ...annexes.flatMap(({ data }) => data ?? [])].flatMap(inForceBefore)
  return (
    <section className={styles.consequences}>
      <h3>{t.consequences}</h3>
      <ul>
        {page.annexes.map(({ edition }) => (
          <li key={edition.id}>{t.becomesApproved(p.kinds[edition.kind])}</li>
        ))}
        {page.edition.kind === 'order' && <li>{t.opensYear}</li>}
        {ending.map((edition) => (
          <li key={edition.id}>
            {t.becomesVoid(p.kinds[edition.kind], registerWords(edition.register) ?? '')}
          </li>
        ))}
        <li>{t.cannotUndo}</li>
      </ul>
    </section>
  )
}

/** Orders live beside each other; of everything else one edition is in force. */
function inForceBefore({ edition, comparable }: OpenEdition): EditionLine[] {
  return edition.kind === 'regulation' || edition.kind === 'road_map'
    ? comparable.filter(({ state }) => state === 'approved')
    : []
}
