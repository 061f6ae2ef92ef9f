import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { type MeetingTemplate, meetingMinutes } from '../../meeting.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import type { CommunityMeetings } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import { words } from '../words/meetings.ts'
import { refusalWords } from '../words/refusals.ts'
import { ClashNotes } from './ClashNotes.tsx'
import { PeopleFields, PurposeField, WhenFields, WhereFields } from './MeetingFields.tsx'
import { fieldsOf, type MeetingValues } from './meeting-values.ts'
import { TemplateChoice, useItemTitles } from './TemplateChoice.tsx'

interface SetMeetingDialogProps {
  page: CommunityMeetings
  close: () => void
  show: (done: Done) => void
}

/** A new meeting: what for, when, where, and who leads. */
export function SetMeetingDialog({ page, close, show }: SetMeetingDialogProps): ReactNode {
  const t = useWords(words)
  const fields = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const form = useNewMeeting(page, (done) => {
    close()
    show(done)
  })
  const { values, problems } = form
  return (
    <Modal opened onClose={close} title={t.set} size="lg">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <TemplateChoice value={values.template} change={(template) => form.change({ template })} />
          <PurposeField {...form} purpose={values.purpose} />
          <WhenFields {...form} />
          <ClashNotes communityId={page.community.id} values={values} />
          <WhereFields values={values} change={form.change} problems={problems} />
          <PeopleFields {...form} people={page.members} proposed={page.nextFacilitator} />
          <ProblemNotice error={form.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={form.isPending}>
              {t.set}
            </Button>
            <Button variant="subtle" onClick={close}>
              {fields.cancel}
            </Button>
            <DraftNote draft={form.draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface NewValues extends MeetingValues {
  template: MeetingTemplate
}

function useNewMeeting(
  { community, meetings, nextFacilitator }: CommunityMeetings,
  show: (done: Done) => void,
) {
  const t = useWords(words)
  const f = useWords(fieldWords)
  const when = useWhen()
  const titlesOf = useItemTitles()
  const [isAsked, setAsked] = useState(false)
  const last = meetings.findLast(({ state }) => state !== 'cancelled')
  const draft = useDraft<NewValues>(`meetings.set.${community.id}`, {
    template: last === undefined ? 'start_online' : 'results',
    purpose: '',
    on: null,
    time: last === undefined ? '15:00' : when.timeOf(last.startsAt),
    lengthMinutes: last?.lengthMinutes ?? meetingMinutes.usual,
    place: last?.place ?? '',
    link: last?.link ?? '',
    facilitatorId: nextFacilitator?.id ?? null,
    secretaryId: null,
  })
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const { value: values } = draft
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    const fields = fieldsOf(values, when.instant)
    if (fields === null || fields.purpose === '') return
    const { template } = values
    deed.run(async () => {
      const input = { ...fields, communityId: community.id, template, itemTitles: titlesOf(template) }
      const { id: meetingId, startsAt } = await meetingsApi.set.call(input)
      const undo = async (): Promise<Done> => {
        await meetingsApi.cancel.call({ meetingId, words: null })
        return { text: t.setUndone }
      }
      return { text: t.setDone(when.said(startsAt)), undo }
    })
  }
  const change = (changes: Partial<NewValues>) => draft.change((before) => ({ ...before, ...changes }))
  const problems = useFieldProblems(deed.error, { link: f.linkWrong })
  const error = Object.keys(problems).length > 0 ? null : deed.error
  return { draft, values, change, submit, isAsked, problems, error, isPending: deed.isPending }
}
