import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { boardPath } from '../../paths.ts'
import type { BoardInList } from '../shapes.ts'
import { boardsWords } from '../words/boards.ts'
import { useBoardFacts } from './use-board-facts.ts'

const tones = { collecting: 'board', voting: 'coral', closed: 'plain' } as const

/** Boards that have had their time, and others that run beside the current one. */
export function EarlierBoards({ boards }: { boards: readonly BoardInList[] }): ReactNode {
  const t = useWords(boardsWords)
  const factsOf = useBoardFacts()
  if (boards.length === 0) return null
  return (
    <Panel title={t.earlier}>
      <RowList label={t.earlier}>
        {boards.map((board) => (
          <Row
            key={board.id}
            to={boardPath(board.id)}
            title={board.title}
            note={factsOf(board)}
            aside={<Chip tone={tones[board.phase]}>{t.phase[board.phase]}</Chip>}
          />
        ))}
      </RowList>
    </Panel>
  )
}
