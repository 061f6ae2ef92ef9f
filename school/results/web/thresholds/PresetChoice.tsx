import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useWords } from '#kit/words.ts'
import type { DifficultyPreset } from '../../thresholds.ts'
import { thresholdWords } from '../words/thresholds.ts'
import styles from './thresholds.module.css'

interface Props {
  chosen: DifficultyPreset | null
  isReadOnly: boolean
  onChoose: (preset: DifficultyPreset) => void
}

const presets: readonly DifficultyPreset[] = ['default', 'corridors']

/** Ready sets of bounds: one press fills the fields below. */
export function PresetChoice({ chosen, isReadOnly, onChoose }: Props): ReactNode {
  const t = useWords(thresholdWords)
  return (
    <ul className={styles.presets}>
      {presets.map((preset) => (
        <li key={preset} className={styles.preset}>
          <div className={styles.presetHead}>
            {isReadOnly ? (
              <strong>{t.preset[preset]}</strong>
            ) : (
              <Button variant="default" aria-pressed={preset === chosen} onClick={() => onChoose(preset)}>
                {t.preset[preset]}
              </Button>
            )}
            {preset === chosen && <Chip tone="board">{t.chosen}</Chip>}
          </div>
          <p className="soft small">{t.presetNote[preset]}</p>
        </li>
      ))}
    </ul>
  )
}
