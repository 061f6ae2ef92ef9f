import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '../paths.ts'
import { setNewPassword } from './accounts.ts'
import { FrontDoor } from './FrontDoor.tsx'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import { words } from './words/joining.ts'

/** Where the link of the letter leads. */
export function NewPasswordPage(): ReactNode {
  const t = useWords(words)
  const { token, error } = useSearch({ strict: false }) as { token?: unknown; error?: unknown }
  const [password, setPassword] = useState('')
  const setting = useMutation({ mutationFn: () => setNewPassword(String(token), password) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setting.mutate()
  }
  if (setting.isSuccess) {
    return (
      <FrontDoor title={t.newPassword} lead={t.resetDone}>
        <LinkButton to={accessPaths.signIn}>{t.toSignIn}</LinkButton>
      </FrontDoor>
    )
  }
  if (token === undefined || error !== undefined) {
    return (
      <FrontDoor title={t.linkTitle}>
        <Alert color="amber" variant="light">
          {t.resetRefusals.INVALID_TOKEN}
        </Alert>
        <LinkButton to={accessPaths.forgotten}>{t.sendLink}</LinkButton>
      </FrontDoor>
    )
  }
  return (
    <FrontDoor title={t.newPassword} lead={t.resetLead}>
      <form onSubmit={submit}>
        <NewPasswordInput label={t.newPassword} value={password} change={setPassword} />
        <ProblemNotice error={setting.error} refusals={t.resetRefusals} />
        <Button type="submit" loading={setting.isPending}>
          {t.savePassword}
        </Button>
      </form>
    </FrontDoor>
  )
}
