import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDraft } from '#kit/draft.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { schoolYearOn } from '#school/people/school-year.ts'
import { dotsPerPersonDefault } from '../../board.ts'
import { boardPath } from '../../paths.ts'
import { topicsApi } from '../api.ts'
import { Dialog } from '../Dialog.tsx'
import { useRefresh } from '../use-refresh.ts'
import { boardsWords } from '../words/boards.ts'
import { BoardForm } from './BoardForm.tsx'

/** Opens a board and leads there. */
export function OpenBoard({ close }: { close: () => void }): ReactNode {
  const t = useWords(boardsWords)
  const { today } = useMe()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const year = schoolYearOn(today)
  const draft = useDraft('topics.board.new', {
    title: t.namePreset(`${year}/${String(year + 1).slice(2)}`),
    dotsPerPerson: dotsPerPersonDefault,
  })
  const opening = useMutation(
    topicsApi.boards.open.mutationOptions({
      onSuccess: async (board) => {
        draft.forget()
        await refresh()
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: boardPath(board.id) as never })
      },
    }),
  )
  return (
    <Dialog close={close} title={t.open}>
      <BoardForm
        draft={draft}
        action={t.open}
        isSending={opening.isPending}
        error={opening.error}
        send={() => opening.mutate(draft.value)}
        close={close}
      />
    </Dialog>
  )
}
