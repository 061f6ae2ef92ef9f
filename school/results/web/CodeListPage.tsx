import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { merged, renamed } from '../code-list.ts'
import { resultsPaths } from '../paths.ts'
import { CodeTables } from './code-list/CodeTables.tsx'
import { UnlockList } from './code-list/UnlockList.tsx'
import { type ListRefusal, type OpenList, useCodeList } from './code-list/use-code-list.ts'
import { words } from './code-list/words.ts'
import { useMay } from './may.ts'
import { workListWords } from './words/works.ts'

/** The teacher's own list of who stands behind which code. Opens here and nowhere else. */
export function CodeListPage(): ReactNode {
  const t = useWords(words)
  const list = useWords(workListWords)
  const may = useMay()
  const [open, setOpen] = useState<OpenList | null>(null)
  return (
    <Page title={t.title} lead={t.lead} above={<TextLink to={resultsPaths.works}>{list.title}</TextLink>}>
      {!may.import ? (
        <Panel>{t.mayNot}</Panel>
      ) : open === null ? (
        <Panel>
          <UnlockList onOpen={setOpen} />
        </Panel>
      ) : (
        <Opened open={open} onChange={setOpen} />
      )}
    </Page>
  )
}

type Notice =
  | { kind: 'saved' | 'not_kept' | 'forgotten' }
  | { kind: 'merged'; pupils: number }
  | { kind: ListRefusal }

function Opened({
  open,
  onChange,
}: {
  open: OpenList
  onChange: (open: OpenList | null) => void
}): ReactNode {
  const t = useWords(words)
  const shelf = useCodeList()
  const [isChanged, setChanged] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [notice, setNotice] = useState<Notice | null>(null)
  const { list } = open

  async function save() {
    setBusy(true)
    const isKept = await shelf.keep(open)
    setBusy(false)
    setChanged(false)
    setNotice({ kind: isKept ? 'saved' : 'not_kept' })
  }

  async function add(file: File | null) {
    if (file === null) return
    setBusy(true)
    const answer = await shelf.open(await file.text(), open.passphrase)
    setBusy(false)
    if ('refused' in answer) return setNotice({ kind: answer.refused })
    const both = merged(list, answer.list)
    onChange({ ...open, list: both })
    setChanged(true)
    setNotice({ kind: 'merged', pupils: both.pupils.length })
  }

  async function forget() {
    await shelf.forget()
    setNotice({ kind: 'forgotten' })
  }

  return (
    <>
      <Group>
        <Button leftSection={<IconDownload size={18} />} loading={isBusy} onClick={() => void save()}>
          {isChanged ? t.save : t.download}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {t.print}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void add(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t.merge}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t.close}
        </Button>
        {shelf.kept !== null && (
          <Button variant="subtle" onClick={() => void forget()}>
            {t.forget}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t.printNote}
      </Text>
      {isChanged && <Text role="status">{t.unsaved}</Text>}
      <Says notice={notice} />
      {list.pupils.length === 0 ? (
        <Panel>
          <EmptyState title={t.empty} text={t.emptyText} />
        </Panel>
      ) : (
        <CodeTables
          list={list}
          onName={(key, name) => {
            onChange({ ...open, list: renamed(list, key, name) })
            setChanged(true)
          }}
        />
      )}
    </>
  )
}

function Says({ notice }: { notice: Notice | null }): ReactNode {
  const t = useWords(words)
  if (notice === null) return null
  const text =
    notice.kind === 'saved'
      ? t.saved
      : notice.kind === 'not_kept'
        ? t.notKept
        : notice.kind === 'forgotten'
          ? t.forgotten
          : notice.kind === 'merged'
            ? t.merged(notice.pupils)
            : t.refusals[notice.kind]
  return <Text role="status">{text}</Text>
}
