import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { boardsWords } from '../words/boards.ts'

/** Before the first board: what it is, and the way to open it. */
export function NoBoards({ open }: { open?: () => void }): ReactNode {
  const t = useWords(boardsWords)
  return (
    <Panel>
      <EmptyState
        title={t.emptyTitle}
        text={open === undefined ? t.emptyReader : t.empty}
        action={
          open === undefined ? undefined : (
            <Button leftSection={<IconPlus size={18} />} onClick={open}>
              {t.open}
            </Button>
          )
        }
      />
    </Panel>
  )
}
