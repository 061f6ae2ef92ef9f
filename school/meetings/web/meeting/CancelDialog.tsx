import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { orNull } from '../set/meeting-values.ts'
import type { Meeting } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'

interface CancelDialogProps {
  meeting: Meeting
  close: () => void
  show: (done: Done) => void
}

export function CancelDialog({ meeting, close, show }: CancelDialogProps): ReactNode {
  const t = useWords(meetingWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const { id: meetingId } = meeting
  const draft = useDraft(`meetings.cancel.${meetingId}`, '')
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const restore = async (): Promise<Done> => {
    await meetingsApi.restore.call({ meetingId })
    return { text: t.restored }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    deed.run(async () => {
      await meetingsApi.cancel.call({ meetingId, words: orNull(draft.value) })
      return { text: t.callOffDone, undo: restore }
    })
  }
  return (
    <Modal opened onClose={close} title={t.callOffTitle}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label={f.words}
            description={f.wordsNote}
            autosize
            minRows={2}
            maxLength={500}
            value={draft.value}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          <ProblemNotice error={deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {t.callOffDo}
            </Button>
            <Button variant="subtle" onClick={close}>
              {f.cancel}
            </Button>
            <DraftNote draft={draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
