import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '../paths.ts'
import { askForReset } from './accounts.ts'
import { accessApi } from './api.ts'
import { FrontDoor } from './FrontDoor.tsx'
import { words } from './words/joining.ts'

/** A letter with a link where the school sends mail; otherwise the way to the technician. */
export function ForgottenPage(): ReactNode {
  const t = useWords(words)
  const entrance = useQuery(accessApi.entrance.queryOptions())
  const [mail, setMail] = useState('')
  const asking = useMutation({ mutationFn: () => askForReset(mail.trim(), accessPaths.newPassword) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  const back = (
    <LinkButton to={accessPaths.signIn} variant="default">
      {t.toSignIn}
    </LinkButton>
  )
  if (asking.isSuccess) {
    return (
      <FrontDoor title={t.sentTitle} lead={t.sent(mail.trim())}>
        {back}
      </FrontDoor>
    )
  }
  if (entrance.data?.mailWorks === false) {
    return (
      <FrontDoor title={t.forgottenTitle} lead={t.noMail}>
        {back}
      </FrontDoor>
    )
  }
  return (
    <FrontDoor title={t.forgottenTitle} lead={t.forgottenLead}>
      <form onSubmit={submit}>
        <TextInput
          label={t.mail}
          type="email"
          name="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={mail}
          onChange={(event) => setMail(event.currentTarget.value)}
        />
        <ProblemNotice error={asking.error} />
        <Button type="submit" loading={asking.isPending}>
          {t.sendLink}
        </Button>
        {back}
      </form>
    </FrontDoor>
  )
}
