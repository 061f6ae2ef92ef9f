import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { Panel } from '#kit/Panel.tsx'
import { tableFromText } from '#kit/table/delimited.ts'
import { downloadTable } from '#kit/table/download.ts'
import { readTablesInBackground } from '#kit/table/read-in-background.ts'
import type { Table } from '#kit/table/table.ts'
import { useWords } from '#kit/words.ts'
import { words } from '../words/import.ts'
import { FileDrop } from './FileDrop.tsx'
import type { StaffSource } from './ImportPage.tsx'
import styles from './import.module.css'

interface SourcePanelProps {
  source: StaffSource | null
  open: (fileName: string, tables: readonly Table[]) => void
  close: () => void
}

/** A file or a pasted range. Both are read here, on the device. */
export function SourcePanel({ source, open, close }: SourcePanelProps): ReactNode {
  const t = useWords(words)
  const [way, setWay] = useState<'file' | 'paste'>('file')
  if (source !== null) {
    return (
      <Panel>
        <div className={styles.chosen}>
          <strong>{source.fileName}</strong>
          <Button variant="default" onClick={close}>
            {t.other}
          </Button>
        </div>
      </Panel>
    )
  }
  return (
    <Panel title={t.source} aside={<TemplateButton />}>
      <SegmentedControl
        aria-label={t.source}
        className={styles.ways ?? ''}
        value={way}
        data={[
          { value: 'file', label: t.fromFile },
          { value: 'paste', label: t.fromPaste },
        ]}
        onChange={(chosen) => setWay(chosen === 'paste' ? 'paste' : 'file')}
      />
      {way === 'file' ? <FromFile open={open} /> : <FromPaste open={open} />}
    </Panel>
  )
}

function FromFile({ open }: Pick<SourcePanelProps, 'open'>): ReactNode {
  const reading = useMutation({
    mutationFn: async (file: File) => ({ name: file.name, tables: await readTablesInBackground(file) }),
    onSuccess: ({ name, tables }) => open(name, tables),
  })
  return (
    <FileDrop isReading={reading.isPending} error={reading.error} read={(file) => reading.mutate(file)} />
  )
}

function FromPaste({ open }: Pick<SourcePanelProps, 'open'>): ReactNode {
  const t = useWords(words)
  const draft = useDraft('people.import.paste', '')
  const table = tableFromText(draft.value, t.fromPaste)
  return (
    <div className={styles.paste}>
      <Textarea
        label={t.pasteLabel}
        description={t.pasteHint}
        autosize
        minRows={6}
        maxRows={16}
        spellCheck={false}
        wrap="off"
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      {draft.state === 'restored' && <DraftNote draft={draft} />}
      <div>
        <Button disabled={table.rows.length === 0} onClick={() => open(t.fromPaste, [table])}>
          {t.readPaste}
        </Button>
      </div>
    </div>
  )
}

function TemplateButton(): ReactNode {
  const t = useWords(words)
  const table = { sheet: t.templateFile, rows: [[...t.headings], ...t.templateRows] }
  const downloading = useMutation({ mutationFn: () => downloadTable(t.templateFile, table) })
  return (
    <Button variant="subtle" loading={downloading.isPending} onClick={() => downloading.mutate()}>
      {t.template}
    </Button>
  )
}
