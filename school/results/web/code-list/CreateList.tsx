import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { emptyCodeList } from '../../code-list.ts'
import { whyWeak } from './passphrase.ts'
import type { OpenList } from './use-code-list.ts'
import { words } from './words.ts'

/** The passphrase of a new list, twice. The list itself is kept when it first holds somebody. */
export function CreateList({ onOpen }: { onOpen: (open: OpenList) => void }): ReactNode {
  const t = useWords(words)
  const { school } = useMe()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isChecked, setChecked] = useState(false)
  const weak = whyWeak(passphrase)
  const differs = passphrase !== repeated

  function create(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (weak === null && !differs) onOpen({ list: emptyCodeList(school.id), passphrase })
  }

  return (
    <form onSubmit={create}>
      <Stack gap="sm" maw={440}>
        <Text fw={560}>{t.createTitle}</Text>
        <Text size="sm">{t.createText}</Text>
        <PasswordInput
          label={t.newPassphrase}
          autoComplete="off"
          error={isChecked && weak !== null ? t.weak[weak] : undefined}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={t.repeat}
          autoComplete="off"
          error={isChecked && weak === null && differs ? t.repeatDiffers : undefined}
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit">{t.createDo}</Button>
        </Group>
      </Stack>
    </form>
  )
}
