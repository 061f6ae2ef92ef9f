import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { countsFrom, percentFrom } from '../../share.ts'
import type { Overview } from '../shapes.ts'
import { figureWords } from '../words/figures.ts'
import { useNamedViews } from './views.ts'

/** Says why small groups show less, once, above their figures. */
export function SmallGroups({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(figureWords)
  const small = useNamedViews(overview).filter(({ view }) => view.worked < percentFrom)
  if (small.length === 0) return null
  return (
    <ul className="soft small" style={{ margin: 0, paddingLeft: 18 }}>
      {small.map(({ key, name, view }) => (
        <li key={key}>
          {name}: {view.worked < countsFrom ? t.tooFew : t.counted}
        </li>
      ))}
    </ul>
  )
}
