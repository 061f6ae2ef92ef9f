import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { sliceKey } from '#kit/api.ts'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../../paths.ts'
import { api } from '../api.ts'
import type { Thresholds } from '../shapes.ts'
import { thresholdWords } from '../words/thresholds.ts'
import { PresetChoice } from './PresetChoice.tsx'
import { ThresholdFields } from './ThresholdFields.tsx'
import { fieldPaths, formOf, presetOf, sameForm, thresholdsOf, withPreset } from './threshold-form.ts'
import styles from './thresholds.module.css'

/** The bounds as a form; who may not change them reads the same fields. */
export function ThresholdEditor({ saved, mayChange }: { saved: Thresholds; mayChange: boolean }): ReactNode {
  const t = useWords(thresholdWords)
  const queries = useQueryClient()
  const stands = formOf(saved)
  // Null while nothing is changed, so that the fields follow what is saved.
  const draft = useDraft<typeof stands | null>('results.thresholds', null)
  const form = draft.value ?? stands
  const isChanged = !sameForm(form, stands)
  const save = useMutation(
    api.thresholds.set.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: sliceKey('results') })
        draft.forget()
      },
    }),
  )
  const problems = useFieldProblems(save.error, {
    ...Object.fromEntries(Object.values(fieldPaths).map((path) => [path, t.wrongNumber])),
    [fieldPaths.notAttestedWeight]: t.wrongWeight,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(thresholdsOf(form))
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Panel title={t.presets}>
        <PresetChoice
          chosen={presetOf(form)}
          isReadOnly={!mayChange}
          onChoose={(preset) => draft.change(withPreset(form, preset))}
        />
      </Panel>
      <ThresholdFields form={form} problems={problems} isReadOnly={!mayChange} onChange={draft.change} />
      <ProblemNotice error={save.error} />
      {mayChange && (
        <div className={styles.foot}>
          <Button type="submit" loading={save.isPending} disabled={!isChanged}>
            {t.save}
          </Button>
          {!isChanged && !save.isSuccess && <span className="soft small">{t.unchanged}</span>}
          {isChanged && <DraftNote draft={draft} />}
        </div>
      )}
      {save.isSuccess && !isChanged && <WhatChanged />}
    </form>
  )
}

/** How many difficulties the new bounds find, and the way to them. */
function WhatChanged(): ReactNode {
  const t = useWords(thresholdWords)
  const found = useQuery(api.difficulties.list.queryOptions({ input: { limit: 200 } }))
  return (
    <p className={styles.saved} role="status">
      {t.saved}{' '}
      {found.data !== undefined && !found.isFetching && t.savedFound(found.data.difficulties.length)}{' '}
      <TextLink to={resultsPaths.difficulties}>{t.toFound}</TextLink>
    </p>
  )
}
