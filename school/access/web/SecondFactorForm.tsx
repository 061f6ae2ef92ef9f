import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { proveSecondFactor } from './accounts.ts'
import { words } from './words/sign-in.ts'

export function SecondFactorForm({ done, back }: { done: () => void; back: () => void }): ReactNode {
  const t = useWords(words)
  const [code, setCode] = useState('')
  const [trust, setTrust] = useState(false)
  const proving = useMutation({ mutationFn: () => proveSecondFactor(code.trim(), trust), onSuccess: done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proving.mutate()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t.code}
        name="code"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        data-autofocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Checkbox label={t.trust} checked={trust} onChange={(event) => setTrust(event.currentTarget.checked)} />
      <ProblemNotice title={t.failed} error={proving.error} refusals={t.codeRefusals} reading />
      <Button type="submit" loading={proving.isPending}>
        {t.codeEnter}
      </Button>
      <Button variant="subtle" onClick={back}>
        {t.back}
      </Button>
    </form>
  )
}
