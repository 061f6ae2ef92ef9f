import { type FormEvent, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import { fieldsOf, type MeetingValues, orNull } from '../set/meeting-values.ts'
import type { Meeting } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'

interface ChangeValues extends MeetingValues {
  words: string
  /** What it was written over: another revision means that somebody was quicker. */
  revision: number
}

/** A set meeting anew; what it was before is the way back. */
export function useChange(mode: 'move' | 'change', meeting: Meeting, show: (done: Done) => void) {
  const t = useWords(meetingWords)
  const f = useWords(fieldWords)
  const when = useWhen()
  const [isAsked, setAsked] = useState(false)
  const { id: meetingId } = meeting
  const before = savedFields(meeting)
  const draft = useDraft<ChangeValues>(`meetings.${mode}.${meetingId}`, {
    ...before,
    on: when.dayOf(meeting.startsAt),
    time: when.timeOf(meeting.startsAt),
    place: meeting.place ?? '',
    link: meeting.link ?? '',
    words: '',
    revision: meeting.revision,
  })
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const { value: values } = draft
  const change = (changes: Partial<ChangeValues>) => draft.change((old) => ({ ...old, ...changes }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    const fields = fieldsOf(values, when.instant)
    if (fields === null || fields.purpose === '') return
    // A refused save is answered by the newer meeting behind the dialog, so the second one is meant.
    change({ revision: meeting.revision })
    deed.run(async () => {
      const input = { ...fields, meetingId, revision: values.revision, words: orNull(values.words) }
      const { revision, startsAt } = await meetingsApi.change.call(input)
      const undo = async (): Promise<Done> => {
        await meetingsApi.change.call({ ...before, meetingId, revision, words: null })
        return { text: t.changedBack }
      }
      return { text: mode === 'move' ? t.moved(when.said(startsAt)) : t.changed, undo }
    })
  }
  const problems = useFieldProblems(deed.error, { link: f.linkWrong })
  const error = Object.keys(problems).length > 0 ? null : deed.error
  return { draft, values, change, submit, isAsked, problems, error, isPending: deed.isPending }
}

function savedFields(meeting: Meeting) {
  const { purpose, startsAt, lengthMinutes, place, link, facilitator, secretary } = meeting
  return {
    ...{ purpose, startsAt, lengthMinutes, place, link },
    facilitatorId: facilitator?.id ?? null,
    secretaryId: secretary?.id ?? null,
  }
}
