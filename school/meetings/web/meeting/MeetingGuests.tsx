import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { meetingsApi, useDeed } from '../api.ts'
import type { Guest, Meeting } from '../shapes.ts'
import { meetingWords } from '../words/meeting.ts'
import { refusalWords } from '../words/refusals.ts'
import { InviteForm } from './InviteForm.tsx'

interface MeetingGuestsProps {
  meeting: Meeting
  show: (done: Done) => void
}

/** Invited to this one meeting. */
export function MeetingGuests({ meeting, show }: MeetingGuestsProps): ReactNode {
  const t = useWords(meetingWords)
  const [isOpen, form] = useDisclosure(false)
  const mayInvite = meeting.actions.invite === null
  if (!mayInvite && meeting.guests.length === 0) return null
  return (
    <Panel title={t.guests} note={t.guestsNote}>
      {meeting.guests.length === 0 ? (
        <p className="soft">{t.guestsNone}</p>
      ) : (
        <RowList label={t.guests}>
          {meeting.guests.map((guest) => (
            <GuestRow key={guest.id} guest={guest} mayInvite={mayInvite} show={show} />
          ))}
        </RowList>
      )}
      {mayInvite && !isOpen && (
        <Group>
          <Button variant="default" onClick={form.open}>
            {t.invite}
          </Button>
        </Group>
      )}
      {isOpen && <InviteForm meeting={meeting} close={form.close} show={show} />}
    </Panel>
  )
}

export function guestName({ person, name }: Guest): string {
  return person === null ? (name ?? '') : fullName(person)
}

interface GuestRowProps {
  guest: Guest
  mayInvite: boolean
  show: (done: Done) => void
}

function GuestRow({ guest, mayInvite, show }: GuestRowProps): ReactNode {
  const t = useWords(meetingWords)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: guestId } = guest
  const name = guestName(guest)
  const withdraw = async (): Promise<Done> => {
    await meetingsApi.guests.withdraw.call({ guestId })
    return { text: t.uninvited(name), undo: restore }
  }
  const restore = async (): Promise<Done> => {
    await meetingsApi.guests.restore.call({ guestId })
    return { text: t.invited(name) }
  }
  const isWithdrawn = guest.withdrawn !== null
  return (
    <Row
      title={name}
      note={guest.contact ?? undefined}
      aside={
        <Group gap="sm">
          {isWithdrawn && <Chip>{t.withdrawn}</Chip>}
          {mayInvite && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={isWithdrawn ? undefined : t.uninviteNamed(name)}
              loading={deed.isPending}
              onClick={() => deed.run(isWithdrawn ? restore : withdraw)}
            >
              {isWithdrawn ? t.reinvite : t.uninvite}
            </Button>
          )}
          <ProblemNotice error={deed.error} refusals={refusals} />
        </Group>
      }
    />
  )
}
