import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useWords } from '#kit/words.ts'
import { importWords } from '../words/import.ts'
import { CheckStep } from './CheckStep.tsx'
import { ClassesStep } from './ClassesStep.tsx'
import { CodesStep } from './CodesStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { type Step, stepAfter, stepBefore, steps, withStep } from './draft.ts'
import { FileStep } from './FileStep.tsx'
import { ItemsStep } from './ItemsStep.tsx'
import classes from './import.module.css'
import { whyNotNext } from './steps.ts'
import type { Importing } from './use-importing.ts'
import { WorkStep } from './WorkStep.tsx'

const stepViews: Readonly<Record<Exclude<Step, 'done'>, (props: { importing: Importing }) => ReactNode>> = {
  file: FileStep,
  columns: ColumnsStep,
  work: WorkStep,
  items: ItemsStep,
  classes: ClassesStep,
  codes: CodesStep,
  check: CheckStep,
}

/** The steps of an import: where one is, the step itself, and the way back and on. */
export function ImportSteps({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(importWords)
  const { draft, file } = importing
  // After a reload the file is chosen again before anything else; the step is remembered.
  const wanted = draft.value.step === 'done' ? 'check' : draft.value.step
  const step = file.state === 'open' && importing.mapping !== null ? wanted : 'file'
  const View = stepViews[step]
  const missing = whyNotNext(step, { ...importing, draft: draft.value })
  const hasAnything = draft.value.file !== null || draft.value.items !== null
  const go = (to: Step) => draft.change((before) => withStep(before, to))
  return (
    <>
      <StepNames current={step} importing={importing} onGo={go} />
      <View importing={importing} />
      <div className={classes.foot}>
        <div className={classes.footSide}>
          {step !== 'file' && (
            <Button variant="default" onClick={() => go(stepBefore(step))}>
              {t.back}
            </Button>
          )}
          <DraftNote draft={draft} />
          {hasAnything && draft.state !== 'restored' && (
            <Button variant="subtle" size="compact-sm" onClick={draft.forget}>
              {t.startAfresh}
            </Button>
          )}
        </div>
        {step !== 'check' && (
          <div className={classes.footSide}>
            {missing !== null && step !== 'file' && (
              <span className={classes.missing}>{t.missing[missing]}</span>
            )}
            <Button disabled={missing !== null} onClick={() => go(stepAfter(step))}>
              {t.next}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

interface StepNamesProps {
  current: Step
  importing: Importing
  onGo: (to: Step) => void
}

function StepNames({ current, importing, onGo }: StepNamesProps): ReactNode {
  const t = useWords(importWords)
  const shown: readonly Step[] = steps.filter((step) => step !== 'done')
  const facts = { ...importing, draft: importing.draft.value }
  const firstOpen = shown.findIndex((step) => whyNotNext(step, facts) !== null)
  return (
    <nav aria-label={t.stepsLabel}>
      <div className={classes.missing}>{t.stepOf(shown.indexOf(current) + 1, shown.length)}</div>
      <ol className={classes.steps}>
        {shown.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              data-state={firstOpen === -1 || index < firstOpen ? 'done' : 'open'}
              disabled={firstOpen !== -1 && index > firstOpen}
              onClick={() => onGo(step)}
            >
              {t.stepNames[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
