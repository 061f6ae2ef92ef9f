import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/joining.ts'
import { refusalWords } from '../words/refusals.ts'

interface OwnEntriesProps {
  community: Pick<Community, 'id' | 'ownEntries'>
  show: (done: Done) => void
}

/** What this person asked or wished, with the answer. */
export function OwnEntries({ community, show }: OwnEntriesProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const formats = useFormats()
  const withdrawing = useDeed(show)
  const { id: communityId, ownEntries } = community
  const shown = ownEntries.filter(({ settledAs }) => settledAs !== 'withdrawn' && settledAs !== 'joined')
  if (shown.length === 0) return null
  const withdraw = (joinId: Community['ownEntries'][number]['id']) =>
    withdrawing.run(async () => {
      await communitiesApi.joins.withdraw.call({ communityId, joinId })
      const undo = async () => {
        await communitiesApi.joins.restore.call({ communityId, joinId })
        return { text: t.asked }
      }
      return { text: t.askedBack, undo }
    })
  return (
    <>
      <RowList label={t.own}>
        {shown.map((entry) => (
          <Row
            key={entry.id}
            title={entry.kind === 'question' ? t.ownQuestion(entry.words ?? '') : t.ownWish}
            note={entry.answer === null ? formats.instant(entry.askedAt) : t.answer(entry.answer)}
            aside={
              entry.settledAs === null ? (
                <Button
                  variant="subtle"
                  size="compact-md"
                  loading={withdrawing.isPending}
                  onClick={() => withdraw(entry.id)}
                >
                  {entry.kind === 'question' ? t.withdraw : t.wishWithdraw}
                </Button>
              ) : (
                <Chip tone={entry.settledAs === 'declined' ? 'plain' : 'board'}>
                  {entry.settledAs === 'declined' ? t.declinedChip : t.answeredChip}
                </Chip>
              )
            }
          />
        ))}
      </RowList>
      <ProblemNotice error={withdrawing.error} refusals={refusals} />
    </>
  )
}
