import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { meetingMinutes, placeLengthMaximum } from '../../first-meeting.ts'
import { linkLengthMaximum } from '../../open-link.ts'
import { communitiesApi } from '../api.ts'
import type { Community, FirstMeeting } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/announcement.ts'
import { words as pathWords } from '../words/path.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './announcement.module.css'
import { useLinkProblem } from './use-link-problem.ts'

interface MeetingPanelProps {
  community: Community
  show: (done: Done) => void
}

/** When and where the community meets first. */
export function MeetingPanel({ community, show }: MeetingPanelProps): ReactNode {
  const t = useWords(words)
  const [isEditing, setEditing] = useState(false)
  const { firstMeeting } = community
  const close = () => setEditing(false)
  return (
    <Panel title={t.meeting} note={t.meetingNote}>
      {firstMeeting !== null && !isEditing ? (
        <SetMeeting community={community} meeting={firstMeeting} edit={() => setEditing(true)} show={show} />
      ) : (
        <MeetingForm
          community={community}
          close={firstMeeting === null ? null : close}
          show={(done) => {
            close()
            show(done)
          }}
        />
      )}
    </Panel>
  )
}

interface SetMeetingProps extends MeetingPanelProps {
  meeting: FirstMeeting
  edit: () => void
}

function SetMeeting({ community, meeting, edit, show }: SetMeetingProps): ReactNode {
  const t = useWords(words)
  const path = useWords(pathWords)
  const refusals = useWords(refusalWords)
  const formats = useFormats()
  const deed = useDeed(show)
  const { id: communityId } = community
  const { on, time, lengthMinutes, link, place } = meeting
  const clear = async (): Promise<Done> => {
    await communitiesApi.firstMeeting.clear.call({ communityId })
    const undo = async () => {
      await communitiesApi.firstMeeting.set.call({ communityId, on, time, lengthMinutes, link, place })
      return { text: t.meetingSet(`${formats.dayInWords(on)}, ${time}`) }
    }
    return { text: t.meetingCleared, undo }
  }
  return (
    <>
      <p>
        <b>{`${formats.dayInWords(on)}, ${time}`}</b>
        <span className="soft">
          {[path.minutes(lengthMinutes), place, link]
            .filter((part) => part !== null)
            .map((part) => ` · ${part}`)}
        </span>
      </p>
      <Group gap="sm">
        <Button variant="default" onClick={edit}>
          {t.meetingEdit}
        </Button>
        <Button variant="subtle" color="gray" loading={deed.isPending} onClick={() => deed.run(clear)}>
          {t.meetingClear}
        </Button>
      </Group>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </>
  )
}

interface MeetingValues {
  on: LocalDate | null
  time: string
  lengthMinutes: number
  link: string
  place: string
}

interface MeetingFormProps extends MeetingPanelProps {
  close: (() => void) | null
}

function MeetingForm({ community, close, show }: MeetingFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { today } = useMe()
  const form = useMeeting(community, show)
  const { values, change, problems, isAsked } = form
  return (
    <form className={styles.form} onSubmit={form.submit}>
      <div className={styles.when}>
        <DayInput
          label={t.meetingOn}
          from={today}
          value={values.on}
          change={(on) => change({ on })}
          error={isAsked && values.on === null ? t.meetingDayMissing : problems.on}
        />
        <TextInput
          type="time"
          label={t.meetingTime}
          value={values.time}
          error={isAsked && values.time === '' ? t.meetingTimeMissing : problems.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        <NumberInput
          label={t.meetingMinutes}
          min={meetingMinutes.minimum}
          max={meetingMinutes.maximum}
          step={5}
          allowDecimal={false}
          value={values.lengthMinutes}
          error={problems.lengthMinutes}
          onChange={(value) => change({ lengthMinutes: Number(value) })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t.meetingLink}
          description={t.meetingLinkNote}
          maxLength={linkLengthMaximum}
          inputMode="url"
          autoComplete="off"
          value={values.link}
          error={problems.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
        />
        <TextInput
          label={t.meetingPlace}
          description={t.meetingPlaceNote}
          maxLength={placeLengthMaximum}
          value={values.place}
          error={problems.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </div>
      <ProblemNotice error={form.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={form.isPending}>
          {close === null ? t.meetingSave : t.meetingChange}
        </Button>
        {close !== null && (
          <Button variant="subtle" onClick={close}>
            {t.meetingCancel}
          </Button>
        )}
        <DraftNote draft={form.draft} />
      </Group>
    </form>
  )
}

function useMeeting(community: Community, show: (done: Done) => void) {
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
