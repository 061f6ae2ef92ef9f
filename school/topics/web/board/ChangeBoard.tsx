import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import { BoardForm } from '../boards/BoardForm.tsx'
import { Dialog } from '../Dialog.tsx'
import type { Board } from '../shapes.ts'
import { boardsWords } from '../words/boards.ts'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  board: Board
  show: (done: Done) => void
  close: () => void
}

/** Another name or number of dots, while topics are collected. */
export function ChangeBoard({ board, show, close }: Props): ReactNode {
  const t = useWords(boardsWords)
  const { id: boardId, title, dotsPerPerson } = board
  const draft = useDraft(`topics.board.${boardId}`, { title, dotsPerPerson })
  const change = useBoardChange((done) => {
    draft.forget()
    close()
    show(done)
  })
  const send = () =>
    change.mutate({
      run: () => topicsApi.boards.change.call({ boardId, ...draft.value }),
      text: t.changed,
      back: {
        run: () => topicsApi.boards.change.call({ boardId, title, dotsPerPerson }),
        text: t.changedBack,
      },
    })
  return (
    <Dialog title={t.changeTitle} close={close}>
      <BoardForm
        draft={draft}
        action={t.save}
        isSending={change.isPending}
        error={change.error}
        send={send}
        close={close}
      />
    </Dialog>
  )
}
