import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { type Association, associations } from '../../topic.ts'
import { associationWords } from '../words/associations.ts'
import { needWords } from '../words/need.ts'
import styles from './need.module.css'

/** The five forms side by side: what each gathers for and what is in its focus. */
export function AllForms({ answer }: { answer: Association | null }): ReactNode {
  const t = useWords(needWords)
  const a = useWords(associationWords)
  return (
    <Panel title={t.allTitle} note={t.allNote}>
      <dl className={styles.forms}>
        {associations.toReversed().map((each) => (
          <div key={each} className={styles.formOfWork}>
            <dt>
              {a.name[each]} {each === answer && <Chip tone="board">{t.thisOne}</Chip>}
            </dt>
            <dd>{a.goal[each]}</dd>
            <dd className="soft">
              {a.focusLabel}: {a.focus[each]}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
