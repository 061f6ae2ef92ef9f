import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessApi } from './api.ts'
import { useArrival } from './arrival.ts'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import { words } from './words/joining.ts'

interface AcceptanceFormProps {
  token: string
  login: string
  isReset: boolean
}

/** Chooses the password, and the login when coming in for the first time. */
export function AcceptanceForm({ token, login: proposed, isReset }: AcceptanceFormProps): ReactNode {
  const t = useWords(words)
  const [login, setLogin] = useState(proposed)
  const [password, setPassword] = useState('')
  const arrive = useArrival()
  const accepting = useMutation(accessApi.invitations.accept.mutationOptions({ onSuccess: arrive }))
  const wrong = useFieldProblems(accepting.error, { login: t.loginWrong, password: t.passwordShort })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accepting.mutate({ token, login, password })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t.login}
        description={isReset ? undefined : t.loginNote}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        readOnly={isReset}
        error={wrong.login}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <NewPasswordInput value={password} change={setPassword} error={wrong.password} />
      <ProblemNotice error={accepting.error} refusals={t.refusals} />
      <Button type="submit" loading={accepting.isPending}>
        {isReset ? t.savePassword : t.comeIn}
      </Button>
    </form>
  )
}
