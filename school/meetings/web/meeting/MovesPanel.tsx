import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import type { Meeting } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { meetingWords } from '../words/meeting.ts'

/** Earlier times of the same meeting, with the words that went with each move. */
export function MovesPanel({ moves }: { moves: Meeting['moves'] }): ReactNode {
  const t = useWords(meetingWords)
  const when = useWhen()
  return (
    <Panel title={t.moves}>
      <RowList label={t.moves}>
        {moves.map(({ at, by, fromAt, toAt, words }) => (
          <Row
            key={at}
            title={t.moveLine(when.said(fromAt), when.said(toAt))}
            note={[shortName(by), ...(words === null || words === '' ? [] : [words])].join(': ')}
          />
        ))}
      </RowList>
    </Panel>
  )
}
