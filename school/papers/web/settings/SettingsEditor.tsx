import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { sliceKey } from '#kit/api.ts'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { SettingsPage } from '../shapes.ts'
import { reasonWords } from '../words/reasons.ts'
import { settingsWords } from '../words/settings.ts'
import { HeadPreview } from './HeadPreview.tsx'
import { LooksPanel } from './LooksPanel.tsx'
import { NamesPanel } from './NamesPanel.tsx'
import styles from './settings.module.css'
import { fieldsOf, formOf, type SettingsForm, sameForm } from './settings-form.ts'

/** The settings as a form with the paper beside it; who may not change them reads the same fields. */
export function SettingsEditor({ page }: { page: SettingsPage }): ReactNode {
  const t = useWords(settingsWords)
  const r = useWords(reasonWords)
  const queries = useQueryClient()
  const stands = formOf(page)
  // Null while nothing is changed, so that the fields follow what is saved.
  const draft = useDraft<SettingsForm | null>('papers.settings', null)
  const form = draft.value ?? stands
  const isChanged = !sameForm(form, stands)
  const save = useMutation(
    api.settings.keep.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: sliceKey('papers') })
        draft.forget()
      },
    }),
  )
  const problems = useFieldProblems(save.error)
  const change = (changes: Partial<SettingsForm>) => draft.change({ ...form, ...changes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(fieldsOf(form))
  }
  return (
    <div className={styles.columns}>
      <form className={styles.form} onSubmit={submit}>
        <NamesPanel form={form} page={page} problems={problems} change={change} />
        <LooksPanel form={form} page={page} change={change} />
        <ProblemNotice error={save.error} refusals={r.refusals} />
        {page.mayChange && (
          <div className={styles.foot}>
            <Button type="submit" loading={save.isPending} disabled={!isChanged}>
              {t.save}
            </Button>
            {isChanged ? (
              <DraftNote draft={draft} />
            ) : (
              <span className="soft small" role="status">
                {save.isSuccess ? t.saved : t.unchanged}
              </span>
            )}
          </div>
        )}
      </form>
      <HeadPreview form={form} proposed={page.proposed} />
    </div>
  )
}
