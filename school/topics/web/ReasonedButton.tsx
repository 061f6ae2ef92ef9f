import { Button, type ButtonProps } from '@mantine/core'
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './reasoned-button.module.css'

interface Props extends ButtonProps, Omit<ComponentProps<'button'>, keyof ButtonProps | 'onClick'> {
  /** Why it cannot be pressed now, in a sentence; null where it can. */
  why: string | null
  onClick: () => void
}

/** A button that says why it does not work. Not truly disabled: the keyboard must be able to come to the reason. */
export function ReasonedButton({ why, onClick, children, ...rest }: Props): ReactNode {
  const reasonId = useId()
  if (why === null)
    return (
      <Button onClick={onClick} {...rest}>
        {children}
      </Button>
    )
  return (
    <span className={styles.place}>
      <Button {...rest} aria-disabled data-disabled aria-describedby={reasonId}>
        {children}
      </Button>
      <span id={reasonId} className={styles.reason}>
        {why}
      </span>
    </span>
  )
}
