import { type FormEvent, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import { meetingMinutes } from '../../first-meeting.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/announcement.ts'
import { useLinkProblem } from './use-link-problem.ts'

interface MeetingValues {
  on: LocalDate | null
  time: string
  lengthMinutes: number
  link: string
  place: string
}

/** The first meeting while it is being set: kept on the device until it is saved, and taken back to what it was. */
export function useMeeting(community: Community, show: (done: Done) => void) {
  const t = useWords(words)
  const formats = useFormats()
  const { id: communityId, firstMeeting: before } = community
  const linkProblem = useLinkProblem()
  const [isAsked, setAsked] = useState(false)
  const saved: MeetingValues = {
    on: before?.on ?? null,
    time: before?.time ?? '',
    lengthMinutes: before?.lengthMinutes ?? meetingMinutes.usual,
    link: before?.link ?? '',
    place: before?.place ?? '',
  }
  const draft = useDraft(`communities.meeting.${communityId}`, saved)
  const values = draft.state === 'empty' || draft.state === 'opening' ? saved : draft.value
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const undo = async (): Promise<Done> => {
    if (before === null) {
      await communitiesApi.firstMeeting.clear.call({ communityId })
      return { text: t.meetingCleared }
    }
    const { on, time, lengthMinutes, link, place } = before
    await communitiesApi.firstMeeting.set.call({ communityId, on, time, lengthMinutes, link, place })
    return { text: t.meetingSet(`${formats.dayInWords(on)}, ${time}`) }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { on, time } = values
    if (on === null || time === '') return
    deed.run(async () => {
      await communitiesApi.firstMeeting.set.call({ communityId, ...values, on })
      return { text: t.meetingSet(`${formats.dayInWords(on)}, ${time}`), undo }
    })
  }
  const change = (changes: Partial<MeetingValues>) => draft.change({ ...values, ...changes })
  const problems = useFieldProblems(deed.error, linkProblem('link', values.link))
  const error = Object.keys(problems).length > 0 ? null : deed.error
  return { draft, values, change, submit, problems, isAsked, error, isPending: deed.isPending }
}
