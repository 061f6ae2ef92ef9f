import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { ProblemArea } from '../../problem-area.ts'
import { topicsApi } from '../api.ts'
import type { AreaNames } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import { AreaDialog } from './AreaDialog.tsx'
import styles from './challenges.module.css'

/** The seven problem areas by the names the school gives them. */
export function AreasPanel({ show }: { show: (done: Done) => void }): ReactNode {
  const t = useWords(challengeWords)
  const query = useQuery(topicsApi.areas.list.queryOptions())
  return (
    <Panel>
      <details className={styles.fold}>
        <summary>
          <h2>{t.areasTitle}</h2>
          <span className="soft small">{t.areasNote}</span>
        </summary>
        <Loaded query={query} height={280}>
          {(names) => <Areas names={names} show={show} />}
        </Loaded>
      </details>
    </Panel>
  )
}

function Areas({ names, show }: { names: AreaNames; show: (done: Done) => void }): ReactNode {
  const t = useWords(challengeWords)
  const [asking, ask] = useState<ProblemArea | null>(null)
  const mayRename = names.actions.rename === null
  const asked = names.areas.find(({ area }) => area === asking)
  return (
    <>
      <ol className={styles.areas}>
        {names.areas.map(({ area, name }) => {
          const called = name ?? t.area[area]
          return (
            <li key={area} className={styles.area}>
              <div>
                <p>{called}</p>
                {name !== null && <p className="soft small">{t.areaUsual(t.area[area])}</p>}
              </div>
              {mayRename && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t.areaEditNamed(called)}
                  onClick={() => ask(area)}
                >
                  {t.areaEdit}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {names.actions.rename === 'deputy_head_only' && <p className="soft small">{t.areasDeputy}</p>}
      {asked !== undefined && (
        <AreaDialog key={asked.area} named={asked} show={show} close={() => ask(null)} />
      )}
    </>
  )
}
