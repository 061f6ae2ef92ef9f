import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { communitiesApi } from '../api.ts'
import type { Community, Entry } from '../shapes.ts'
import { refusalWords } from '../words/refusals.ts'
import { words } from '../words/requests.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import styles from './people.module.css'

interface RequestProps {
  community: Community
  entry: Entry
  show: (done: Done) => void
}

/** One entry that waits: who, when, in which words, and what can be done. */
export function Request({ community, entry, show }: RequestProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const isQuestion = entry.kind === 'question'
  return (
    <li className={styles.request}>
      <div className={styles.requestHead}>
        <span className={styles.requestName}>{nameOf(entry, t.somebody)}</span>
        <Chip tone={isQuestion ? 'sky' : 'amber'}>{isQuestion ? t.question : t.wish}</Chip>
        <span className="small soft">{t.asked(formats.instant(entry.askedAt))}</span>
      </div>
      {entry.words !== null && <p>{t.said(entry.words)}</p>}
      {entry.person === null && <Contact community={community} entry={entry} />}
      <Settling community={community} entry={entry} show={show} />
    </li>
  )
}

function Settling({ community, entry, show }: RequestProps): ReactNode {
  const t = useWords(words)
  const [isDeclining, setDeclining] = useState(false)
  if (entry.kind === 'question') {
    return <AnswerForm community={community} entry={entry} as="answered" show={show} />
  }
  if (isDeclining) {
    return (
      <AnswerForm
        community={community}
        entry={entry}
        as="declined"
        show={show}
        close={() => setDeclining(false)}
      />
    )
  }
  return (
    <ConfirmForm community={community} entry={entry} show={show}>
      <Button variant="default" onClick={() => setDeclining(true)}>
        {t.decline}
      </Button>
    </ConfirmForm>
  )
}

/** Asked for on purpose only, because looking is written into the access log. */
function Contact({ community, entry }: Pick<RequestProps, 'community' | 'entry'>): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const input = { communityId: community.id, joinId: entry.id }
  const looking = useMutation({ mutationFn: () => communitiesApi.joins.contact.call(input) })
  if (!entry.hasContact) return <p className="small soft">{t.contactNone}</p>
  const contact = looking.data?.contact
  if (contact !== undefined && contact !== null) return <p>{t.contactIs(contact)}</p>
  return (
    <Group gap="sm">
      <Button
        variant="default"
        size="compact-md"
        loading={looking.isPending}
        onClick={() => looking.mutate()}
      >
        {t.contact}
      </Button>
      <span className="small soft">{t.contactNote}</span>
      <ProblemNotice error={looking.error} refusals={refusals} />
    </Group>
  )
}

export function nameOf(entry: Pick<Entry, 'person' | 'name'>, somebody: string): string {
  if (entry.person !== null) return fullName(entry.person)
  return entry.name ?? somebody
}
