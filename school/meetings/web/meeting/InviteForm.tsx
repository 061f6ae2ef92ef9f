import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { PersonId } from '#school/access/actor.ts'
import { PersonPicker } from '#school/people/web/public.tsx'
import { meetingsApi, useDeed } from '../api.ts'
import styles from '../meetings.module.css'
import { orNull } from '../set/meeting-values.ts'
import type { Meeting } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'
import { guestName } from './MeetingGuests.tsx'

interface InviteFormProps {
  meeting: Meeting
  close: () => void
  show: (done: Done) => void
}

interface Invitation {
  personId: PersonId | null
  name: string
  contact: string
}

/** Somebody of the school, or a name without an account. */
export function InviteForm({ meeting, close, show }: InviteFormProps): ReactNode {
  const t = useWords(meetingWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const { id: meetingId } = meeting
  const [isAsked, setAsked] = useState(false)
  const blank: Invitation = { personId: null, name: '', contact: '' }
  const draft = useDraft<Invitation>(`meetings.invite.${meetingId}`, blank)
  const { personId, name, contact } = draft.value
  const change = (changes: Partial<Invitation>) => draft.change((before) => ({ ...before, ...changes }))
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const isMissing = personId === null && name.trim() === ''
  const invite = async (): Promise<Done> => {
    const input = { meetingId, personId, name: orNull(name), contact: orNull(contact) }
    const before = new Set(meeting.guests.map(({ id }) => id))
    const { guests } = await meetingsApi.guests.invite.call(
      personId === null ? input : { ...input, name: null },
    )
    const invited = guests.find(({ id }) => !before.has(id))
    if (invited === undefined) return { text: t.invited(name) }
    const undo = async (): Promise<Done> => {
      await meetingsApi.guests.withdraw.call({ guestId: invited.id })
      return { text: t.uninvited(guestName(invited)) }
    }
    return { text: t.invited(guestName(invited)), undo }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isMissing) deed.run(invite)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PersonPicker
        label={t.invitePerson}
        value={personId}
        change={(id) => change({ personId: id })}
        error={isAsked && isMissing ? t.inviteMissing : undefined}
        without={meeting.members.map(({ id }) => id)}
      />
      {personId === null && (
        <TextInput
          label={t.inviteName}
          description={t.inviteNameNote}
          maxLength={200}
          value={name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t.inviteContact}
        maxLength={200}
        value={contact}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
      <ProblemNotice error={deed.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={deed.isPending}>
          {t.inviteDo}
        </Button>
        <Button variant="subtle" onClick={close}>
          {f.cancel}
        </Button>
        <DraftNote draft={draft} />
      </Group>
    </form>
  )
}
