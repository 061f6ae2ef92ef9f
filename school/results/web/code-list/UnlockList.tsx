import { Alert, Button, FileButton, Group, PasswordInput, Progress, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { CreateList } from './CreateList.tsx'
import { whyNotSealed } from './sealed-file.ts'
import { type ListRefusal, type OpenList, useCodeList } from './use-code-list.ts'
import { words } from './words.ts'

/** Opens the kept list or a file with the passphrase, or creates the first one. */
export function UnlockList({ onOpen }: { onOpen: (open: OpenList) => void }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { kept } = useCodeList()
  const [file, setFile] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<ListRefusal | null>(null)
  const [isCreating, setCreating] = useState(false)

  async function take(given: File | null) {
    if (given === null) return
    const text = await given.text()
    const why = whyNotSealed(text)
    setRefusal(why)
    setFile(why === null ? text : null)
    setCreating(false)
  }

  if (kept === undefined) return null
  const sealedFile = file ?? kept?.file ?? null
  return (
    <Stack gap="md">
      {kept !== null && file === null && <Text>{t.kept(formats.instant(kept.keptAt))}</Text>}
      {kept === null && file === null && !isCreating && <Text>{t.nothingKept}</Text>}
      {refusal !== null && (
        <Alert color="coral" role="alert">
          {t.refusals[refusal]}
        </Alert>
      )}
      {isCreating && <CreateList onOpen={onOpen} />}
      {!isCreating && sealedFile !== null && <PassphraseForm file={sealedFile} onOpen={onOpen} />}
      <Group>
        <FileButton accept=".json,application/json" onChange={(given) => void take(given)}>
          {(props) => (
            <Button variant="default" {...props}>
              {sealedFile === null ? t.openFile : t.openOther}
            </Button>
          )}
        </FileButton>
        {!isCreating && (
          <Button variant={sealedFile === null ? 'filled' : 'default'} onClick={() => setCreating(true)}>
            {t.create}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

interface FormProps {
  file: string
  onOpen: (open: OpenList) => void
}

function PassphraseForm({ file, onOpen }: FormProps): ReactNode {
  const t = useWords(words)
  const { open } = useCodeList()
  const [passphrase, setPassphrase] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<ListRefusal | null>(null)

  async function unlock(event: FormEvent) {
    event.preventDefault()
    setRefusal(null)
    setShare(0)
    const answer = await open(file, passphrase, setShare)
    setShare(null)
    if ('refused' in answer) setRefusal(answer.refused)
    else onOpen(answer)
  }

  return (
    <form onSubmit={(event) => void unlock(event)}>
      <Stack gap="sm" maw={440}>
        <PasswordInput
          label={t.passphrase}
          autoComplete="off"
          error={refusal === null ? undefined : t.refusals[refusal]}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {share !== null && <Progress value={share * 100} aria-label={t.unlocking} />}
        {share !== null && <Text size="sm">{t.unlocking}</Text>}
        <Group>
          <Button type="submit" disabled={passphrase.trim() === ''} loading={share !== null}>
            {t.unlock}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
