import { Button, Group, PasswordInput } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import styles from './account-page.module.css'
import { words } from './words/account.ts'

interface FactorPasswordProps {
  going: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'error'>
  label: string
  back: () => void
}

/** A computer left open must not be enough to change how its owner signs in: the password first. */
export function FactorPassword({ going, label, back }: FactorPasswordProps): ReactNode {
  const t = useWords(words)
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    going.mutate(password)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        label={t.factorPassword}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNotice error={going.error} refusals={t.factorRefusals} />
      <Group>
        <Button type="submit" loading={going.isPending}>
          {label}
        </Button>
        <Button variant="subtle" onClick={back}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}
