import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '#kit/words.ts'

interface Props {
  label: string
  unit: string
  value: number | null
  onChange: (value: number | null) => void
  most?: number
  note?: string | undefined
  problem?: string | undefined
  isReadOnly: boolean
}

/** A bound with its unit beside it; an emptied field switches the rule off. */
export function BoundInput({
  label,
  unit,
  value,
  onChange,
  most = 100,
  note,
  problem,
  isReadOnly,
}: Props): ReactNode {
  const { language } = useLanguage()
  return (
    <NumberInput
      label={label}
      description={note}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={0}
      max={most}
      clampBehavior="none"
      decimalScale={1}
      decimalSeparator={language === 'ru' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      rightSection={unit}
      rightSectionWidth={unit === '' ? 0 : 52}
      hideControls
      readOnly={isReadOnly}
      value={value ?? ''}
      error={problem}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  )
}
