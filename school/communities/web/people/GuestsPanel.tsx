import { Button, Group, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, type ReactNode, useState } from 'react'
import { newId } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'
import { Chip } from '#kit/Chip.tsx'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { fullName, useMe } from '#school/access/web/public.tsx'
import { PersonPicker } from '#school/people/web/public.tsx'
import { purposeLengthMaximum } from '../../guest.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Guest, Member, People } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/guests.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './people.module.css'

interface GuestsPanelProps {
  community: Community
  people: People
  show: (done: Done) => void
}

/** Specialists who are invited until a day. Left out where there are none and nobody here could invite one. */
export function GuestsPanel({ community, people, show }: GuestsPanelProps): ReactNode {
  const t = useWords(words)
  const [isOpen, form] = useDisclosure(false)
  const mayInvite = community.why.edit === null
  if (people.guests.length === 0 && !mayInvite) return null
  return (
    <Panel title={t.title} note={t.note}>
      {people.guests.length === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <RowList label={t.title}>
          {people.guests.map((guest) => (
            <GuestRow key={guest.id} community={community} guest={guest} show={show} />
          ))}
        </RowList>
      )}
      {mayInvite && !isOpen && (
        <div>
          <Button variant="default" onClick={form.open}>
            {t.invite}
          </Button>
        </div>
      )}
      {isOpen && <InviteForm community={community} people={people} close={form.close} show={show} />}
    </Panel>
  )
}

interface GuestRowProps {
  community: Community
  guest: Guest
  show: (done: Done) => void
}

function GuestRow({ community, guest, show }: GuestRowProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const name = fullName(guest.person)
  const ending = useDeed(show)
  const id = { communityId: community.id, guestId: guest.id }
  const end = async (): Promise<Done> => {
    await communitiesApi.guests.end.call(id)
    const undo = async () => {
      await communitiesApi.guests.restore.call(id)
      return { text: t.restored(name) }
    }
    return { text: t.ended(name), undo }
  }
  return (
    <Row
      title={name}
      note={guest.purpose ?? undefined}
      aside={
        <Group gap="sm">
          <Chip tone={guest.isPresent ? 'amber' : 'plain'}>
            {guest.isPresent ? t.untilDay(formats.dayInDigits(guest.untilOn)) : t.over}
          </Chip>
          {guest.isPresent && community.why.edit === null && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t.endNamed(name)}
              loading={ending.isPending}
              onClick={() => ending.run(end)}
            >
              {t.end}
            </Button>
          )}
        </Group>
      }
    />
  )
}

interface Invitation {
  guestId: Guest['id']
  personId: Member['person']['id'] | null
  purpose: string
  untilOn: LocalDate | null
}

interface InviteFormProps extends GuestsPanelProps {
  close: () => void
}

function InviteForm({ community, people, close, show }: InviteFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { today } = useMe()
  const { value, change, isAsked, ...inviting } = useInviting(community, close, show)
  return (
    <form className={styles.form} onSubmit={inviting.submit}>
      <PersonPicker
        label={t.who}
        value={value.personId}
        change={(personId) => change({ personId })}
        error={isAsked && value.personId === null ? t.whoMissing : undefined}
        without={people.members.map(({ person }) => person.id)}
      />
      <TextInput
        label={t.purpose}
        description={t.purposeNote}
        maxLength={purposeLengthMaximum}
        value={value.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <DayInput
        label={t.until}
        from={today}
        value={value.untilOn}
        change={(untilOn) => change({ untilOn })}
        error={isAsked && value.untilOn === null ? t.untilMissing : undefined}
      />
      <ProblemNotice error={inviting.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" loading={inviting.isPending}>
          {t.save}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}

function useInviting(community: Community, close: () => void, show: (done: Done) => void) {
  const t = useWords(words)
  const { id: communityId } = community
  const [isAsked, setAsked] = useState(false)
  const draft = useDraft<Invitation>(`communities.guest.${communityId}`, {
    guestId: newId<'CommunityGuest'>(),
    personId: null,
    purpose: '',
    untilOn: null,
  })
  const { value } = draft
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { guestId, personId, purpose, untilOn } = value
    if (personId === null || untilOn === null) return
    deed.run(async () => {
      const request = { communityId, guestId, personId, purpose, untilOn }
      const { guests } = await communitiesApi.guests.invite.call(request)
      const invited = guests.find(({ id }) => id === guestId)
      const name = invited === undefined ? '' : fullName(invited.person)
      const undo = async () => {
        await communitiesApi.guests.end.call({ communityId, guestId })
        return { text: t.ended(name) }
      }
      return { text: t.invited(name), undo }
    })
  }
  const change = (changes: Partial<Invitation>) => draft.change((before) => ({ ...before, ...changes }))
  return { value, change, isAsked, submit, error: deed.error, isPending: deed.isPending }
}
