import { Button, Group } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import styles from '../meetings.module.css'
import type { CommunityMeetings } from '../shapes.ts'
import { useWhen } from '../use-when.ts'
import { fieldWords } from '../words/fields.ts'
import { words } from '../words/meetings.ts'
import { refusalWords } from '../words/refusals.ts'
import { MemberSelect, PurposeField } from './MeetingFields.tsx'
import type { MeetingValues } from './meeting-values.ts'
import { useItemTitles } from './TemplateChoice.tsx'

interface FirstMeetingPanelProps {
  page: CommunityMeetings
  firstMeeting: NonNullable<CommunityMeetings['firstMeeting']>
  show: (done: Done) => void
}

type FirstValues = Pick<MeetingValues, 'purpose' | 'facilitatorId'>

/** What was agreed while the community gathered becomes a meeting as soon as it has a purpose. */
export function FirstMeetingPanel({ page, firstMeeting, show }: FirstMeetingPanelProps): ReactNode {
  const t = useWords(words)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const when = useWhen()
  const titlesOf = useItemTitles()
  const { community, nextFacilitator } = page
  const [isAsked, setAsked] = useState(false)
  const draft = useDraft<FirstValues>(`meetings.first.${community.id}`, {
    purpose: t.firstPurpose,
    facilitatorId: nextFacilitator?.id ?? null,
  })
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const problems = useFieldProblems(deed.error)
  const { purpose, facilitatorId } = draft.value
  const change = (changes: Partial<FirstValues>) => draft.change((before) => ({ ...before, ...changes }))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    if (purpose.trim() === '') return
    const input = { communityId: community.id, purpose, facilitatorId, itemTitles: titlesOf('start_online') }
    deed.run(async () => {
      await meetingsApi.setFirst.call(input)
      return { text: t.firstDone }
    })
  }
  return (
    <Panel title={t.firstTitle} note={t.firstNote(when.said(firstMeeting.startsAt))}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PurposeField purpose={purpose} change={change} isAsked={isAsked} problems={problems} />
        <MemberSelect
          label={f.facilitator}
          description={
            nextFacilitator === null ? f.facilitatorNobody : f.facilitatorNote(shortName(nextFacilitator))
          }
          people={page.members}
          value={facilitatorId}
          change={(person) => change({ facilitatorId: person })}
        />
        <ProblemNotice error={Object.keys(problems).length > 0 ? null : deed.error} refusals={refusals} />
        <Group gap="sm">
          <Button type="submit" loading={deed.isPending}>
            {t.firstSet}
          </Button>
          <DraftNote draft={draft} />
        </Group>
      </form>
    </Panel>
  )
}
