import { Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type Scale, whyNotScale } from '../mark-scales.ts'
import { workWords } from './words/work.ts'

interface Props {
  scale: Scale | null
  maximum: number | null
  /** The years of the published scale these bounds come from. */
  proposed: string | null
  onChange: (scale: Scale | null) => void
}

/** How points become marks or levels: up to which points each category reaches. */
export function ScaleFields({ scale, maximum, proposed, onChange }: Props): ReactNode {
  const t = useWords(workWords).work
  const problem = scale === null ? null : whyNotScale(scale, maximum)
  const labels = scale?.kind === 'levels' ? t.levelBounds : t.markBounds
  return (
    <Stack gap="xs">
      <Text component="span" size="sm" fw={500} id="work-scale">
        {t.scale}
      </Text>
      <SegmentedControl
        aria-labelledby="work-scale"
        value={scale?.kind ?? 'none'}
        data={(['marks', 'levels', 'none'] as const).map((kind) => ({
          value: kind,
          label: t.scaleKinds[kind],
        }))}
        onChange={(kind) => onChange(emptyScale(kind, maximum))}
      />
      {scale !== null && (
        <Group>
          {scale.upperBounds.map((bound, index) => (
            <NumberInput
              key={labels[index]}
              label={labels[index]}
              min={0}
              max={999}
              w={110}
              allowDecimal={false}
              value={bound}
              onChange={(value) => typeof value === 'number' && onChange(withBound(scale, index, value))}
            />
          ))}
        </Group>
      )}
      {proposed !== null && (
        <Text size="sm" c="dimmed">
          {t.scaleProposed(proposed)}
        </Text>
      )}
      {problem !== null && (
        <Text size="sm" c="coral" role="alert">
          {t.scaleProblems[problem]}
        </Text>
      )}
    </Stack>
  )
}

/** Bounds to start from: even parts of the maximum, to be corrected. */
function emptyScale(kind: string, maximum: number | null): Scale | null {
  const whole = maximum ?? 20
  const part = (share: number) => Math.max(1, Math.floor(whole * share))
  if (kind === 'marks') return { kind, upperBounds: [part(0.4), part(0.65), part(0.85)] }
  return kind === 'levels' ? { kind, upperBounds: [part(0.4), part(0.7)] } : null
}

function withBound(scale: Scale, at: number, value: number): Scale {
  const bounds = scale.upperBounds.with(at, value)
  // `with` keeps the length, which the tuple's type cannot say.
  return { ...scale, upperBounds: bounds } as unknown as Scale
}
