import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { type Cohort, cohortLabel, gradeIn } from '../cohort.ts'
import { yearLabel } from '../school-year.ts'
import { AddClasses } from './AddClasses.tsx'
import { calendarApi, useCohorts } from './api.ts'
import { ClassDialog } from './ClassDialog.tsx'
import styles from './classes.module.css'
import { useRefresh } from './use-refresh.ts'
import { words } from './words/classes.ts'

interface ClassesPanelProps {
  firstYear: number
  mayKeep: boolean
}

/** The classes of the year by grade, and for the deputy head the ways to change them. */
export function ClassesPanel({ firstYear, mayKeep }: ClassesPanelProps): ReactNode {
  const t = useWords(words)
  const cohorts = useCohorts(firstYear)
  const [done, show] = useState<Done | null>(null)
  const open = cohorts.data?.filter(({ closedAt }) => closedAt === null) ?? []
  return (
    <Panel
      title={t.classesTitle}
      note={t.classesNote(yearLabel(firstYear))}
      aside={open.length > 0 && <Chip>{t.classesCount(open.length)}</Chip>}
    >
      <Loaded query={cohorts} height={120}>
        {(all) => (
          <>
            <Grades cohorts={open} firstYear={firstYear} mayKeep={mayKeep} show={show} />
            <DoneNote done={done} show={show} refusals={t.classRefusals} />
            {mayKeep && <AddClasses firstYear={firstYear} existing={open} show={show} />}
            <ClosedClasses
              cohorts={all.filter(({ closedAt }) => closedAt !== null)}
              firstYear={firstYear}
              mayKeep={mayKeep}
              show={show}
            />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

interface GradesProps extends ClassesPanelProps {
  cohorts: readonly Cohort[]
  show: (done: Done) => void
}

function Grades({ cohorts, firstYear, mayKeep, show }: GradesProps): ReactNode {
  const t = useWords(words)
  const [chosen, choose] = useState<Cohort | null>(null)
  if (cohorts.length === 0) {
    return (
      <p className="soft">
        {t.classesEmpty} {mayKeep && t.classesEmptyFirst}
      </p>
    )
  }
  const grades = [...new Set(cohorts.map((cohort) => gradeIn(firstYear, cohort)))]
  return (
    <>
      <dl className={styles.grades}>
        {grades.map((grade) => (
          <div key={grade} className={styles.grade}>
            <dt>{t.grade(grade)}</dt>
            <dd>
              {cohorts
                .filter((cohort) => gradeIn(firstYear, cohort) === grade)
                .map((cohort) => (
                  <ClassMark
                    key={cohort.id}
                    cohort={cohort}
                    firstYear={firstYear}
                    open={mayKeep ? () => choose(cohort) : null}
                  />
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {chosen !== null && (
        <ClassDialog cohort={chosen} firstYear={firstYear} close={() => choose(null)} show={show} />
      )}
    </>
  )
}

interface ClassMarkProps {
  cohort: Cohort
  firstYear: number
  open: (() => void) | null
}

function ClassMark({ cohort, firstYear, open }: ClassMarkProps): ReactNode {
  const t = useWords(words)
  const label = cohortLabel(firstYear, cohort)
  const content = (
    <>
      <b>{label}</b>
      {cohort.size !== null && <span className={styles.size}>{t.pupils(cohort.size)}</span>}
    </>
  )
  if (open === null) return <span className={styles.class}>{content}</span>
  return (
    <button type="button" className={styles.class} title={t.openClass(label)} onClick={open}>
      {content}
    </button>
  )
}

function ClosedClasses({ cohorts, firstYear, mayKeep, show }: GradesProps): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const reopening = useMutation(calendarApi.cohorts.reopen.mutationOptions())
  if (cohorts.length === 0) return null
  const reopen = async (cohort: Cohort): Promise<void> => {
    await reopening.mutateAsync({ cohortId: cohort.id })
    await refresh()
    show({ text: t.reopenedClass(cohortLabel(firstYear, cohort)) })
  }
  return (
    <section className={styles.closed}>
      <h3 className={styles.closedTitle}>{t.closedClasses}</h3>
      <ul>
        {cohorts.map((cohort) => (
          <li key={cohort.id}>
            <span>{cohortLabel(firstYear, cohort)}</span>
            {mayKeep && (
              <Button
                variant="subtle"
                size="compact-md"
                loading={reopening.isPending && reopening.variables.cohortId === cohort.id}
                onClick={() => void reopen(cohort)}
              >
                {t.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
