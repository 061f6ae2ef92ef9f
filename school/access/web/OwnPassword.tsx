import { Button, Group, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import styles from './account-page.module.css'
import { changePassword } from './accounts.ts'
import { NewPasswordInput } from './NewPasswordInput.tsx'
import { ownKey } from './own-account.ts'
import { words } from './words/account.ts'

export function OwnPassword(): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const changing = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setOpen(false)
      setCurrent('')
      setNext('')
      return queries.invalidateQueries({ queryKey: ownKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate()
  }
  return (
    <Panel title={t.password} note={changing.isSuccess ? t.passwordSaved : t.passwordNote}>
      {isOpen ? (
        <form className={styles.form} onSubmit={submit}>
          <PasswordInput
            label={t.currentPassword}
            name="current-password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPasswordInput label={t.nextPassword} value={next} change={setNext} />
          <ProblemNotice error={changing.error} refusals={t.passwordRefusals} />
          <Group>
            <Button type="submit" loading={changing.isPending}>
              {t.savePassword}
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {t.cancel}
            </Button>
          </Group>
        </form>
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t.changePassword}
          </Button>
        </div>
      )}
    </Panel>
  )
}
