import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ActionMenu } from '#kit/ActionMenu.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import type { Meeting } from '../shapes.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'

interface MeetingActionsProps {
  meeting: Meeting
  show: (done: Done) => void
}

/** Moving stands in front; changing and calling off are behind one button. What has begun is neither moved nor called off. */
export function MeetingActions({ meeting, show }: MeetingActionsProps): ReactNode {
  const t = useWords(meetingWords)
  const refusals = useWords(refusalWords)
  const [open, setOpen] = useState<'move' | 'change' | 'cancel' | 'hold' | null>(null)
  const deed = useDeed(show)
  const { id: meetingId, actions } = meeting
  const restore = async (): Promise<Done> => {
    await meetingsApi.restore.call({ meetingId })
    return { text: t.restored }
  }
  const holdBack = async (): Promise<Done> => {
    await meetingsApi.takeHoldingBack.call({ meetingId })
    return { text: t.heldBack }
  }
  const close = () => setOpen(null)
  const more = [
    ...(actions.change === null
      ? [{ key: 'change', label: t.change, run: () => setOpen('change' as const) }]
      : []),
    ...(actions.cancel === null
      ? [{ key: 'cancel', label: t.callOff, run: () => setOpen('cancel' as const) }]
      : []),
    ...(actions.takeHoldingBack === null
      ? [{ key: 'holdBack', label: t.holdBack, run: () => deed.run(holdBack) }]
      : []),
  ]
  return (
    <>
      {actions.hold === null && <Button onClick={() => setOpen('hold')}>{t.hold}</Button>}
      {actions.move === null && (
        <Button variant="default" onClick={() => setOpen('move')}>
          {t.move}
        </Button>
      )}
      {actions.restore === null && (
        <Button loading={deed.isPending} onClick={() => deed.run(restore)}>
          {t.restore}
        </Button>
      )}
      <ActionMenu label={t.more} actions={more} />
      <ProblemNotice error={deed.error} refusals={refusals} />
      {(open === 'move' || open === 'change') && (
        <ChangeDialog mode={open} meeting={meeting} close={close} show={show} />
      )}
      {open === 'hold' && <HoldDialog meeting={meeting} close={close} show={show} />}
      {open === 'cancel' && <CancelDialog meeting={meeting} close={close} show={show} />}
    </>
  )
}
