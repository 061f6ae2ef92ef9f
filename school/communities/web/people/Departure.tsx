import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { wordsLengthMaximum } from '../../join.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/people.ts'
import { refusalWords } from '../words/refusals.ts'

interface DepartureProps {
  community: Community
  show: (done: Done) => void
}

/** Leaving of one’s own will, and coming back on the same day. */
export function Departure({ community, show }: DepartureProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [isOpen, dialog] = useDisclosure(false)
  const staying = useDeed(show)
  const stay = async (): Promise<Done> => {
    await communitiesApi.membership.stay.call({ communityId: community.id })
    return { text: t.stayed }
  }
  if (community.ownDepartureOn !== null) {
    return (
      <Group gap="sm">
        <span className="soft">{t.departed}</span>
        <Button variant="default" loading={staying.isPending} onClick={() => staying.run(stay)}>
          {t.takeBack}
        </Button>
        <ProblemNotice error={staying.error} refusals={refusals} />
      </Group>
    )
  }
  if (community.why.leave !== null) return null
  return (
    <div>
      <Button variant="subtle" color="gray" onClick={dialog.open}>
        {t.leave}
      </Button>
      {isOpen && <LeaveDialog community={community} close={dialog.close} show={show} stay={stay} />}
    </div>
  )
}

interface LeaveDialogProps extends DepartureProps {
  close: () => void
  stay: () => Promise<Done>
}

function LeaveDialog({ community, close, show, stay }: LeaveDialogProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const draft = useDraft(`communities.leave.${community.id}`, '')
  const leaving = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const leave = () =>
    leaving.run(async () => {
      await communitiesApi.membership.leave.call({ communityId: community.id, words: draft.value })
      return { text: t.left, undo: stay }
    })
  return (
    <Modal opened onClose={close} title={t.leaveTitle}>
      <Stack gap="sm">
        <p>{community.state === 'preparing' ? t.leaveNote : `${t.leaveOrdered} ${t.leaveNote}`}</p>
        <Textarea
          label={t.leaveWords}
          description={t.leaveWordsNote}
          autosize
          minRows={2}
          maxLength={wordsLengthMaximum}
          value={draft.value}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
        <ProblemNotice error={leaving.error} refusals={refusals} />
        <Group gap="sm">
          <Button loading={leaving.isPending} onClick={leave}>
            {t.leave}
          </Button>
          <Button variant="default" onClick={close}>
            {t.stay}
          </Button>
          <DraftNote draft={draft} />
        </Group>
      </Stack>
    </Modal>
  )
}
