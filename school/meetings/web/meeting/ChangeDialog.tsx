import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { ClashNotes } from '../set/ClashNotes.tsx'
import { PeopleFields, PurposeField, WhenFields, WhereFields } from '../set/MeetingFields.tsx'
import type { Meeting } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'
import { useChange } from './use-change.ts'

interface ChangeDialogProps {
  /** Another time with words to everybody, or everything but the time. */
  mode: 'move' | 'change'
  meeting: Meeting
  close: () => void
  show: (done: Done) => void
}

export function ChangeDialog({ mode, meeting, close, show }: ChangeDialogProps): ReactNode {
  const t = useWords(meetingWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const form = useChange(mode, meeting, (done) => {
    close()
    show(done)
  })
  const { values, change, problems } = form
  return (
    <Modal opened onClose={close} title={mode === 'move' ? t.moveTitle : t.changeTitle} size="lg">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          {mode === 'move' ? (
            <>
              <WhenFields {...form} />
              <ClashNotes communityId={meeting.community.id} values={values} besides={meeting.id} />
            </>
          ) : (
            <PurposeField {...form} purpose={values.purpose} />
          )}
          <WhereFields values={values} change={change} problems={problems} />
          {mode === 'change' && <PeopleFields {...form} people={meeting.members} />}
          {mode === 'move' && (
            <Textarea
              label={f.words}
              description={f.wordsNote}
              autosize
              minRows={2}
              maxLength={500}
              value={values.words}
              onChange={(event) => change({ words: event.currentTarget.value })}
            />
          )}
          <ProblemNotice error={form.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={form.isPending}>
              {mode === 'move' ? t.moveDo : f.save}
            </Button>
            <Button variant="subtle" onClick={close}>
              {f.cancel}
            </Button>
            <DraftNote draft={form.draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
