import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { useWords } from '#kit/words.ts'
import { voteWords } from '../words/vote.ts'
import { Dots } from './Dots.tsx'
import styles from './vote.module.css'

interface Props {
  title: string
  given: number
  left: number
  change: (by: 1 | -1) => void
}

const keys: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  '+': 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  '-': -1,
}

/** One topic’s dots, with a large button on each side. The arrow keys do the same from either of them. */
export function DotRow({ title, given, left, change }: Props): ReactNode {
  const t = useWords(voteWords)
  const hintId = useId()
  const onKey = (event: KeyboardEvent) => {
    const by = keys[event.key]
    if (by === undefined) return
    event.preventDefault()
    change(by)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around two buttons and a number
    <div role="group" className={styles.row} aria-label={title} aria-describedby={hintId} onKeyDown={onKey}>
      <StepButton label={t.remove(title)} isEnd={given === 0} press={() => change(-1)}>
        <IconMinus size={20} stroke={2} />
      </StepButton>
      <span className={styles.given} data-some={given > 0}>
        {given > 0 && <Dots full={given} of={given} />}
        <span role="status">{t.given(given)}</span>
      </span>
      <StepButton label={t.add(title)} isEnd={left === 0} press={() => change(1)}>
        <IconPlus size={20} stroke={2} />
      </StepButton>
      <span id={hintId} hidden>
        {left === 0 ? t.noneToAdd : t.keys}
      </span>
    </div>
  )
}

interface StepButtonProps {
  label: string
  isEnd: boolean
  press: () => void
  children: ReactNode
}

/** Not truly disabled at the end: a disabled button loses the focus, and with it the arrow keys. */
function StepButton({ label, isEnd, press, children }: StepButtonProps): ReactNode {
  return (
    <ActionIcon
      size={48}
      variant="default"
      aria-label={label}
      aria-disabled={isEnd}
      {...(isEnd ? { 'data-disabled': true } : {})}
      onClick={press}
    >
      {children}
    </ActionIcon>
  )
}
