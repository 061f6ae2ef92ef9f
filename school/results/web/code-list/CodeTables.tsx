import { TextInput } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { cohortLabel } from '#school/calendar/cohort.ts'
import { firstYearOn } from '#school/calendar/school-year.ts'
import { type CodeList, type ListedPupil, localCode, pupilKey } from '../../code-list.ts'
import styles from './code-list.module.css'
import { words } from './words.ts'

interface Props {
  list: CodeList
  onName: (key: string, name: string) => void
}

/** A table for each class, as it is printed: code, name, the codes of each test. */
export function CodeTables({ list, onName }: Props): ReactNode {
  const t = useWords(words)
  const firstYear = firstYearOn(useMe().today)
  const classes = useMemo(() => byClass(list.pupils, firstYear), [list.pupils, firstYear])
  return (
    <>
      {classes.map(([label, pupils]) => (
        <Panel key={label ?? ''} title={label ?? t.withoutClass} note={t.pupils(pupils.length)}>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t.code}</th>
                  <th scope="col">{t.name}</th>
                  {list.rounds.map((round) => (
                    <th key={round} scope="col">
                      {round}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pupils.map((pupil) => (
                  <tr key={pupilKey(pupil)}>
                    <th scope="row">{localCode(pupil, firstYear)}</th>
                    <td>
                      <TextInput
                        aria-label={t.nameOf(localCode(pupil, firstYear))}
                        placeholder={t.unnamed}
                        autoComplete="off"
                        value={pupil.name ?? ''}
                        onChange={(event) => onName(pupilKey(pupil), event.currentTarget.value)}
                      />
                    </td>
                    {list.rounds.map((round) => (
                      <td key={round}>{pupil.testCodes[round] ?? ''}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      ))}
    </>
  )
}

function byClass(pupils: readonly ListedPupil[], firstYear: number): [string | null, ListedPupil[]][] {
  const classes = new Map<string | null, ListedPupil[]>()
  for (const pupil of pupils) {
    const label = pupil.cohort === null ? null : cohortLabel(firstYear, pupil.cohort)
    const found = classes.get(label)
    if (found === undefined) classes.set(label, [pupil])
    else found.push(pupil)
  }
  return [...classes.entries()]
}
