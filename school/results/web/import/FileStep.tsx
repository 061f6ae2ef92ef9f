import { Alert, Button, FileButton, Group, Loader, Stack, Text, Textarea } from '@mantine/core'
import { IconClipboard, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { readPlan } from '../../plan-of-results.ts'
import { importWords } from '../words/import.ts'
import { edited, withFile } from './draft.ts'
import classes from './import.module.css'
import { describedFromPlan } from './plan.ts'
import type { OpenedFile } from './use-file.ts'
import type { Importing } from './use-importing.ts'

const accepted = '.xlsx,.csv,.tsv,.txt'

/** Choosing, dropping or pasting the file; what it is, is said at once. */
export function FileStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(importWords)
  const [isOver, setOver] = useState(false)
  const [isPasting, setPasting] = useState(false)
  const { draft, file } = importing

  async function take(given: File | null | undefined) {
    if (given === null || given === undefined) return
    const opened = await importing.open(given)
    if (opened !== null) draft.change((before) => afterOpening(before, opened))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  const mustChooseAgain = draft.value.file !== null && file.state === 'none'
  return (
    <Panel title={t.file.title} note={t.file.fits}>
      {mustChooseAgain && <Alert color="amber">{t.chooseSame(draft.value.file?.name ?? '')}</Alert>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        className={classes.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden />
        <Text>{t.file.drop}</Text>
        <Group gap="sm" justify="center">
          <FileButton onChange={(given) => void take(given)} accept={accepted}>
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={18} />}>
                {file.state === 'open' ? t.file.chooseAnother : t.file.choose}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconClipboard size={18} />}
            onClick={() => setPasting(!isPasting)}
          >
            {t.file.paste}
          </Button>
        </Group>
      </div>
      {isPasting && <PasteBox onRead={(text) => void take(fileFromText(text, t.file.pastedName))} />}
      <FileSays importing={importing} />
    </Panel>
  )
}

function PasteBox({ onRead }: { onRead: (text: string) => void }): ReactNode {
  const t = useWords(importWords)
  const [text, setText] = useState('')
  return (
    <Stack gap="sm">
      <Textarea
        label={t.file.pasteLabel}
        description={t.file.pasteHint}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => onRead(text)}>
          {t.file.pasteRead}
        </Button>
      </Group>
    </Stack>
  )
}

function FileSays({ importing: { file } }: { importing: Importing }): ReactNode {
  const t = useWords(importWords)
  const formats = useFormats()
  if (file.state === 'none') return null
  if (file.state === 'reading') {
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text>
          {t.file.reading}: {file.name}. {t.file.readingNote}
        </Text>
      </Group>
    )
  }
  if (file.state === 'refused') {
    const says: Readonly<Record<string, string>> = t.fileRefusals
    const text = says[file.code]
    return text === undefined ? (
      <ProblemNotice error={new Error(file.code)} />
    ) : (
      <Alert color="coral" role="alert" title={file.name}>
        {text}
      </Alert>
    )
  }
  const { recognition, chosen, tables } = file.file
  if (recognition.kind === 'plan') {
    const { items } = readPlan(recognition.table, recognition.headerRow)
    return <Alert color="sky">{t.file.plan(items.length)}</Alert>
  }
  if (recognition.kind === 'ready_report') {
    return <Alert color="amber">{t.file.report[recognition.report]}</Alert>
  }
  if (recognition.kind === 'empty') return <Alert color="coral">{t.file.nothing}</Alert>
  const rows = tables.reduce((sum, table) => Math.max(sum, table.rows.length), 0)
  return (
    <Text role="status">
      {t.file.chosen(chosen.name, t.file.rows(rows))}, {formats.size(chosen.size)}
    </Text>
  )
}

function fileFromText(text: string, name: string): File {
  return new File([text], `${name}.csv`, { type: 'text/csv', lastModified: 0 })
}

/** A recognised file opens the next step; a description is remembered and a file with pupils still asked for. */
function afterOpening(
  before: Importing['draft']['value'],
  { chosen, recognition }: OpenedFile,
): Importing['draft']['value'] {
  if (recognition.kind === 'plan') {
    const { items } = readPlan(recognition.table, recognition.headerRow)
    return edited(before, { items: describedFromPlan(items) })
  }
  if (recognition.kind !== 'protocol' && recognition.kind !== 'unknown') return before
  const next = withFile(before, chosen, recognition.mapping)
  return { ...next, step: before.step === 'file' ? 'columns' : before.step }
}
