import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { thresholdWords } from '../words/thresholds.ts'
import { BoundInput } from './BoundInput.tsx'
import { fieldPaths, type NumberField, type ThresholdForm } from './threshold-form.ts'
import styles from './thresholds.module.css'

interface Props {
  form: ThresholdForm
  problems: Readonly<Record<string, string>>
  isReadOnly: boolean
  onChange: (form: ThresholdForm) => void
}

/** Every rule with its unit. */
export function ThresholdFields({ form, problems, isReadOnly, onChange }: Props): ReactNode {
  const t = useWords(thresholdWords)
  const bound = (field: NumberField, label: string, unit: string) => ({
    label,
    unit,
    isReadOnly,
    value: form[field],
    problem: problems[fieldPaths[field]],
    onChange: (value: number | null) => onChange({ ...form, [field]: value }),
  })
  return (
    <>
      <Panel title={t.byLevel} note={t.byLevelNote}>
        <div className={styles.fields}>
          <BoundInput {...bound('basic', t.level.basic, t.percent)} />
          <BoundInput {...bound('raised', t.level.raised, t.percent)} />
          <BoundInput {...bound('high', t.level.high, t.percent)} />
        </div>
      </Panel>
      <Panel title={t.comparison}>
        <div className={styles.fields}>
          <BoundInput {...bound('regionGapPoints', t.region, t.points)} note={t.regionNote} />
          <BoundInput {...bound('notAttemptedAbove', t.notAttempted, t.percent)} note={t.notAttemptedNote} />
          <Select
            label={t.interval}
            description={t.intervalNote}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDeselect={false}
            readOnly={isReadOnly}
            data={(['off', 'full', 'half'] as const).map((value) => ({
              value,
              label: t.intervalKind[value],
            }))}
            value={form.interval ?? 'off'}
            onChange={(value) =>
              onChange({ ...form, interval: value === 'full' || value === 'half' ? value : null })
            }
          />
        </div>
      </Panel>
      <Panel title={t.index}>
        <div className={styles.fields}>
          <BoundInput {...bound('notAttestedWeight', t.weight, '')} most={16} note={t.weightNote} />
        </div>
      </Panel>
    </>
  )
}
