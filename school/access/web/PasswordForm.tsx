import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { TextLink } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '../paths.ts'
import { signIn } from './accounts.ts'
import styles from './front-door.module.css'
import { words } from './words/sign-in.ts'

export function PasswordForm({ done }: { done: (needsCode: boolean) => void }): ReactNode {
  const t = useWords(words)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [remember, setRemember] = useState(true)
  const entering = useMutation({
    mutationFn: () => signIn(login.trim(), password, remember),
    onSuccess: done,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    entering.mutate()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t.login}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
        withAsterisk={false}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        label={t.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Checkbox
        label={t.remember}
        checked={remember}
        onChange={(event) => setRemember(event.currentTarget.checked)}
      />
      <ProblemNotice title={t.failed} error={entering.error} refusals={t.refusals} reading />
      <Button type="submit" loading={entering.isPending}>
        {t.enter}
      </Button>
      <TextLink to={accessPaths.forgotten}>{t.forgotten}</TextLink>
      <p className={styles.foot}>{t.noAccount}</p>
    </form>
  )
}
