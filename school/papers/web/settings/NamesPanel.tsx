import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import type { SettingsPage } from '../shapes.ts'
import { settingsWords } from '../words/settings.ts'
import styles from './settings.module.css'
import type { NameField, SettingsForm } from './settings-form.ts'

interface NamesPanelProps {
  form: SettingsForm
  page: SettingsPage
  problems: Readonly<Record<string, string>>
  change: (changes: Partial<SettingsForm>) => void
}

/** How the school is written; the proposal stands in each empty field. */
export function NamesPanel({ form, page, problems, change }: NamesPanelProps): ReactNode {
  const t = useWords(settingsWords)
  const field = (name: NameField, hint?: string) => ({
    label: t[name],
    ...(hint === undefined ? {} : { description: hint }),
    placeholder: page.proposed[name] ?? '',
    value: form[name],
    error: problems[name],
    readOnly: !page.mayChange,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      change({ [name]: value }),
  })
  return (
    <Panel title={t.school}>
      <div className={styles.fields}>
        <Textarea autosize minRows={3} maxLength={1000} {...field('letterhead', t.letterheadHint)} />
        <TextInput maxLength={300} {...field('place', t.placeHint)} />
        <Textarea autosize minRows={1} maxLength={300} {...field('fullName')} />
        <TextInput maxLength={300} {...field('shortName')} />
        <TextInput maxLength={300} {...field('genitiveName', t.genitiveHint)} />
      </div>
    </Panel>
  )
}
