import { PasswordInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { words } from './words/joining.ts'

/** As in the contract; the browser says it before the server has to. */
export const shortestPassword = 10

interface NewPasswordInputProps {
  value: string
  change: (password: string) => void
  label?: string
  error?: string | undefined
}

/** A password to be chosen: its rule is said before, not after. */
export function NewPasswordInput({ value, change, label, error }: NewPasswordInputProps): ReactNode {
  const t = useWords(words)
  return (
    <PasswordInput
      label={label ?? t.password}
      description={t.passwordNote}
      name="new-password"
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={shortestPassword}
      maxLength={128}
      error={error}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
