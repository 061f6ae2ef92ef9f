import { Button } from '@mantine/core'
import { IconPlus, IconPresentation } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { ActionMenu, type MenuAction } from '#kit/ActionMenu.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { talkWords } from '#kit/words/talk.ts'
import { useWords } from '#kit/words.ts'
import { isLive } from '../../topic.ts'
import { topicsApi } from '../api.ts'
import { newTopicPath } from '../links.ts'
import { ReasonedButton } from '../ReasonedButton.tsx'
import type { Board } from '../shapes.ts'
import { useReason } from '../use-reason.ts'
import { boardWords } from '../words/board.ts'
import { ChangeBoard } from './ChangeBoard.tsx'
import { ClosingTime } from './ClosingTime.tsx'
import { useBoardChange } from './use-board-change.ts'

const TalkView = lazy(() => import('../talk/TalkView.tsx'))

interface Props {
  board: Board
  show: (done: Done) => void
}

type Asking = 'openVoting' | 'extendVoting' | 'reopen' | 'change' | 'talk'

/** What can be done with the board: the one thing of its phase first, the rest behind one button. */
export function BoardActions({ board, show }: Props): ReactNode {
  const t = useWords(boardWords)
  const talk = useWords(talkWords)
  const reasonOf = useReason()
  const [asking, ask] = useState<Asking | null>(null)
  const change = useBoardChange(show)
  const close = () => ask(null)
  const { actions } = board
  const isStaffed = board.topics.some(isLive)
  return (
    <>
      {isStaffed && actions.propose === null && (
        <LinkButton to={newTopicPath(board.id)} leftSection={<IconPlus size={18} />}>
          {t.propose}
        </LinkButton>
      )}
      {isStaffed && (actions.openVoting === null || actions.openVoting === 'too_few_topics') && (
        <ReasonedButton
          variant="default"
          why={reasonOf(actions.openVoting)}
          onClick={() => ask('openVoting')}
        >
          {t.openVoting}
        </ReasonedButton>
      )}
      {isStaffed && (
        <Button variant="default" leftSection={<IconPresentation size={18} />} onClick={() => ask('talk')}>
          {talk.show}
        </Button>
      )}
      <ActionMenu
        label={t.more}
        loading={change.isPending}
        actions={useMenu(board, { ask, run: change.mutate })}
      />
      <ProblemNotice error={change.error} refusals={t.why} />
      {(asking === 'openVoting' || asking === 'extendVoting' || asking === 'reopen') && (
        <ClosingTime board={board} what={asking} show={show} close={close} />
      )}
      {asking === 'change' && <ChangeBoard board={board} show={show} close={close} />}
      {asking === 'talk' && (
        <Suspense>
          <TalkView board={board} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

interface Ways {
  ask: (asking: Asking) => void
  run: ReturnType<typeof useBoardChange>['mutate']
}

function useMenu(board: Board, { ask, run }: Ways): MenuAction[] {
  const t = useWords(boardWords)
  const { actions, phase } = board
  const input = { boardId: board.id }
  const reopened = {
    run: () => topicsApi.boards.reopen.call({ ...input, closesAt: board.votingClosesAt }),
    text: t.done.reopened,
  }
  const all: (MenuAction & { against: Board['actions']['close'] })[] = [
    { key: 'change', label: t.change, run: () => ask('change'), against: actions.change },
    { key: 'extend', label: t.extend, run: () => ask('extendVoting'), against: actions.extendVoting },
    {
      key: 'cancel',
      label: t.cancelVoting,
      run: () => run({ run: () => topicsApi.boards.cancelVoting.call(input), text: t.done.votingCancelled }),
      against: actions.cancelVoting,
    },
    {
      key: 'close',
      label: phase === 'voting' ? t.closeNow : t.closeWithout,
      run: () =>
        run({
          run: () => topicsApi.boards.close.call(input),
          text: t.done.closed,
          // Sums that were seen cannot be unseen.
          ...(phase === 'voting' ? {} : { back: reopened }),
        }),
      against: actions.close,
    },
    {
      key: 'reopen',
      label: t.reopen,
      // Without a vote there is no time to set.
      run: () => (board.votingOpened === null ? run(reopened) : ask('reopen')),
      against: actions.reopen,
    },
  ]
  return all.flatMap(({ against, ...action }) => (against === null ? [action] : []))
}
