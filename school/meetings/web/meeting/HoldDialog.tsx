import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import type { Meeting } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'

interface HoldDialogProps {
  meeting: Meeting
  close: () => void
  show: (done: Done) => void
}

/** What was reached; the rest comes back in the next meeting. */
export function HoldDialog({ meeting, close, show }: HoldDialogProps): ReactNode {
  const t = useWords(meetingWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const items = meeting.items.filter(({ removed }) => removed === null)
  const [reached, setReached] = useState<readonly string[]>(items.map(({ id }) => id))
  const deed = useDeed((done) => {
    close()
    show(done)
  })
  const { id: meetingId } = meeting
  const back = async (): Promise<Done> => {
    await meetingsApi.takeHoldingBack.call({ meetingId })
    return { text: t.heldBack }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    deed.run(async () => {
      const done = items.map(({ id }) => id).filter((id) => reached.includes(id))
      await meetingsApi.hold.call({ meetingId, reached: done })
      return { text: t.heldDone, undo: back }
    })
  }
  return (
    <Modal opened onClose={close} title={t.hold}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {items.length > 0 && (
            <Checkbox.Group
              label={t.reached}
              description={t.reachedNote}
              value={[...reached]}
              onChange={setReached}
            >
              <Stack gap="xs" mt="sm">
                {items.map(({ id, title }) => (
                  <Checkbox key={id} value={id} label={title} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <ProblemNotice error={deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {t.holdDo}
            </Button>
            <Button variant="subtle" onClick={close}>
              {f.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
