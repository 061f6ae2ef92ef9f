import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { dotsPerPersonMaximum } from '../../board.ts'
import { topicsApi } from '../api.ts'
import { Dialog } from '../Dialog.tsx'
import type { Board } from '../shapes.ts'
import { useMomentWords } from '../use-moment-words.ts'
import { boardWords } from '../words/board.ts'
import styles from './board.module.css'
import { type Closing, closingInstant, dayLater, usualClosing, whyNotClosing } from './closing-time.ts'
import { useBoardChange } from './use-board-change.ts'

interface Props {
  board: Board
  what: 'openVoting' | 'extendVoting' | 'reopen'
  show: (done: Done) => void
  close: () => void
}

/** Asks until when the vote runs: to open it, to let it run longer, or to open a closed board again. */
export function ClosingTime({ board, what, show, close }: Props): ReactNode {
  const t = useWords(boardWords)
  const { school, today, now } = useMe()
  const { timeZone } = school
  const former = what === 'extendVoting' ? board.votingClosesAt : null
  const [closing, setClosing] = useState<Closing>(
    former === null ? usualClosing(today) : dayLater(former, timeZone),
  )
  const [dots, setDots] = useState(board.dotsPerPerson)
  const [isAsked, setAsked] = useState(false)
  const opening = useOpening(board, what, (done) => {
    close()
    show(done)
  })
  const why = whyNotClosing(closing, { timeZone, now, laterThan: former })
  const problem = { missing: t.momentMissing, past: t.momentPast, not_later: t.momentNotLater }
  const says = isAsked && why !== null ? problem[why] : undefined
  const words = {
    openVoting: { title: t.votingTitle, text: t.votingText, action: t.openVoting },
    extendVoting: { title: t.extendTitle, text: t.extendText, action: t.extendDo },
    reopen: { title: t.reopenTitle, text: t.reopenText, action: t.reopenDo },
  }[what]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const closesAt = closingInstant(closing, timeZone)
    if (why === null && closesAt !== null) opening.open(closesAt, dots)
  }
  return (
    <Dialog title={words.title} close={close}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className="soft">{words.text}</p>
        <div className={styles.moment}>
          <DayInput
            label={t.closesOn}
            value={closing.day}
            from={today}
            error={says}
            change={(day) => setClosing((before) => ({ ...before, day }))}
          />
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            label={t.closesAt}
            value={closing.time}
            onChange={({ currentTarget: { value } }) => setClosing((before) => ({ ...before, time: value }))}
          />
        </div>
        {what === 'openVoting' && (
          <NumberInput
            label={t.dots}
            description={t.dotsHint}
            min={1}
            max={dotsPerPersonMaximum}
            allowDecimal={false}
            clampBehavior="strict"
            value={dots}
            onChange={(value) => typeof value === 'number' && setDots(value)}
          />
        )}
        <ProblemNotice error={opening.error} refusals={t.why} />
        <div className={styles.buttons}>
          <Button type="submit" loading={opening.isPending}>
            {words.action}
          </Button>
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useOpening(board: Board, what: Props['what'], show: (done: Done) => void) {
  const t = useWords(boardWords)
  const moment = useMomentWords()
  const change = useBoardChange(show)
  const { boards } = topicsApi
  const boardId = board.id
  const open = (closesAt: string, dotsPerPerson: number) => {
    const changes = {
      openVoting: {
        run: () => boards.openVoting.call({ boardId, closesAt, dotsPerPerson }),
        text: t.done.votingOpened(moment(closesAt)),
        back: { run: () => boards.cancelVoting.call({ boardId }), text: t.done.votingCancelled },
      },
      extendVoting: {
        run: () => boards.extendVoting.call({ boardId, closesAt }),
        text: t.done.extended(moment(closesAt)),
      },
      reopen: {
        run: () => boards.reopen.call({ boardId, closesAt: board.votingOpened === null ? null : closesAt }),
        text: t.done.reopened,
        back: { run: () => boards.close.call({ boardId }), text: t.done.closed },
      },
    }
    change.mutate(changes[what])
  }
  return { open, isPending: change.isPending, error: change.error }
}
