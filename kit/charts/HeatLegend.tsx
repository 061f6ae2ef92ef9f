import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import classes from './charts.module.css'
import { heatBounds } from './heat-step.ts'
import { words } from './words.ts'

/** What the colours mean, in words beside each colour. */
export function HeatLegend(): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const [first, ...others] = heatBounds.map((bound) => formats.share(bound))
  const last = others.at(-1) ?? ''
  const between = heatBounds.slice(1).map((bound, index) => {
    const from = formats.number((heatBounds[index] ?? 0) * 100)
    return t.between(from, formats.share(bound))
  })
  const labels = [t.below(first ?? ''), ...between, t.from(last)]
  return (
    <ul className={classes.legend} aria-label={t.legend}>
      {labels.map((label, step) => (
        <li key={label}>
          <span className={classes.swatch} data-step={step} aria-hidden="true" />
          {label}
        </li>
      ))}
      <li>
        <span className={classes.swatch} data-step="none" aria-hidden="true" />
        {t.fewPupils}
      </li>
    </ul>
  )
}
