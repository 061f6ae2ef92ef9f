import { PasswordInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { words } from './words/joining.ts'
import { words as signInWords } from './words/sign-in.ts'

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
  const signIn = useWords(signInWords)
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
      visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
