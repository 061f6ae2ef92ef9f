import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
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
import { useMeeting } from './use-meeting.ts'

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

interface MeetingFormProps extends MeetingPanelProps {
  close: (() => void) | null
}

function MeetingForm({ community, close, show }: MeetingFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const form = useMeeting(community, show)
  return (
    <form className={styles.form} onSubmit={form.submit}>
      <WhenFields form={form} />
      <WhereFields form={form} />
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

interface MeetingFieldsProps {
  form: ReturnType<typeof useMeeting>
}

function WhenFields({ form }: MeetingFieldsProps): ReactNode {
  const t = useWords(words)
  const { today } = useMe()
  const { values, change, problems, isAsked } = form
  return (
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
  )
}

function WhereFields({ form }: MeetingFieldsProps): ReactNode {
  const t = useWords(words)
  const { values, change, problems } = form
  return (
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
  )
}
