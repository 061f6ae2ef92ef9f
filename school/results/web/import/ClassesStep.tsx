import { Alert, Button, Select, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { cohortLabel, gradeIn } from '#school/calendar/cohort.ts'
import { calendarApi } from '../calendar-api.ts'
import { workWords } from '../words/work.ts'
import { type ClassInFile, cohortKey, noClass } from './classes.ts'
import { edited } from './draft.ts'
import classes from './import.module.css'
import type { Importing } from './use-importing.ts'

/** How the file writes each class, and which class of the school it is. */
export function ClassesStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(workWords).classes
  useProposals(importing)
  return (
    <Panel title={t.title} note={t.note}>
      <div>
        {importing.classes.map((found) => (
          <ClassRow key={found.key} found={found} importing={importing} />
        ))}
      </div>
    </Panel>
  )
}

/** Fills in what was proposed, once: a choice of the person is never overwritten. */
function useProposals({ classes: found, draft }: Importing): void {
  const { change } = draft
  const chosen = draft.value.classes
  useEffect(() => {
    const missing = found.filter(({ key, proposed }) => {
      const isSure = proposed === null ? key === '' : proposed.id !== null
      return isSure && chosen[key] === undefined
    })
    if (missing.length === 0) return
    const added = missing.map(({ key, proposed }) => [key, proposed === null ? noClass : cohortKey(proposed)])
    change((before) => edited(before, { classes: { ...before.classes, ...Object.fromEntries(added) } }))
  }, [found, chosen, change])
}

function ClassRow({ found, importing }: { found: ClassInFile; importing: Importing }): ReactNode {
  const t = useWords(workWords).classes
  const { draft, cohorts, firstYear } = importing
  const { proposed, key, spellings } = found
  const written = spellings
    .filter((text) => text !== '')
    .map((text) => `«${text}»`)
    .join(', ')
  const options = cohorts.map((cohort) => ({
    value: cohortKey(cohort),
    label: cohortLabel(firstYear, cohort),
  }))
  const isMissing = proposed !== null && !cohorts.some((each) => cohortKey(each) === cohortKey(proposed))
  const choose = (cohort: string | null) =>
    draft.change((before) =>
      edited(before, { classes: { ...before.classes, [key]: cohort ?? noClass }, decisions: {} }),
    )
  return (
    <div className={classes.classRow}>
      <div>
        <Text fw={560}>{written === '' ? t.unwritten : written}</Text>
        <Text size="sm" c="dimmed">
          {t.rows(found.rows)}
        </Text>
        {isMissing && proposed !== null && (
          <AddClass cohort={proposed} firstYear={firstYear} onAdded={() => choose(cohortKey(proposed))} />
        )}
      </div>
      <Select
        label={t.isClass}
        data={[...options, { value: noClass, label: t.none }]}
        value={draft.value.classes[key] ?? null}
        allowDeselect={false}
        onChange={choose}
      />
    </div>
  )
}

interface AddProps {
  cohort: { enteredYear: number; letter: string }
  firstYear: number
  onAdded: () => void
}

function AddClass({ cohort, firstYear, onAdded }: AddProps): ReactNode {
  const t = useWords(workWords).classes
  const queries = useQueryClient()
  const label = cohortLabel(firstYear, cohort)
  const add = useMutation(
    calendarApi.cohorts.add.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: calendarApi.cohorts.key() })
        onAdded()
      },
    }),
  )
  const grade = gradeIn(firstYear, cohort)
  return (
    <Alert color="amber" mt="xs">
      <Text mb="xs">{t.missing(label)}</Text>
      <Button
        variant="default"
        loading={add.isPending}
        onClick={() => add.mutate({ firstYear, classes: [{ grade, letter: cohort.letter }] })}
      >
        {t.add(label)}
      </Button>
      <ProblemNotice error={add.error} />
    </Alert>
  )
}
