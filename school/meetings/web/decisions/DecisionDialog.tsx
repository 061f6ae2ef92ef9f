import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { PersonId } from '#school/access/actor.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import styles from '../meetings.module.css'
import { MemberSelect } from '../set/MeetingFields.tsx'
import type { Decision, Decisions } from '../shapes.ts'
import { decisionWords } from '../words/decisions.ts'
import { refusalWords } from '../words/refusals.ts'

interface DecisionDialogProps {
  page: Decisions
  /** Null for a new one. */
  decision: Decision | null
  close: () => void
  show: (done: Done) => void
}

interface DecisionValues {
  text: string
  ownerId: PersonId | null
  dueOn: LocalDate | null
  revision: number
}

/** What was decided, who takes it on, and by when. */
export function DecisionDialog({ page, decision, close, show }: DecisionDialogProps): ReactNode {
  const t = useWords(decisionWords)
  const refusals = useWords(refusalWords)
  const [isAsked, setAsked] = useState(false)
  const draft = useDraft<DecisionValues>(`meetings.decision.${decision?.id ?? page.community.id}`, {
    text: decision?.text ?? '',
    ownerId: decision?.owner?.id ?? null,
    dueOn: decision?.dueOn ?? null,
    revision: decision?.revision ?? 0,
  })
  const values = draft.value
  const change = (changes: Partial<DecisionValues>) => draft.change((before) => ({ ...before, ...changes }))
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const save = useSave(page, decision)
  const problems = useFieldProblems(deed.error)
  const isMissing = values.text.trim() === ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    if (isMissing) return
    // A refused save is answered by the newer decision behind the dialog, so the second one is meant.
    const now = page.decisions.find(({ id }) => id === decision?.id)
    if (now !== undefined) change({ revision: now.revision })
    deed.run(() => save(values))
  }
  return (
    <Modal opened onClose={close} title={decision === null ? t.makeTitle : t.changeTitle}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Textarea
            label={t.text}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            value={values.text}
            error={isAsked && isMissing ? t.textMissing : problems.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <div className={styles.pair}>
            <MemberSelect
              label={t.owner}
              people={page.members}
              value={values.ownerId}
              error={problems.ownerId}
              change={(ownerId) => change({ ownerId })}
            />
            <DayInput label={t.due} optional value={values.dueOn} change={(dueOn) => change({ dueOn })} />
          </div>
          <ProblemNotice error={Object.keys(problems).length > 0 ? null : deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {t.save}
            </Button>
            <Button variant="subtle" onClick={close}>
              {t.cancel}
            </Button>
            <DraftNote draft={draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Makes or changes, and tells the way back: a new one is dropped, a changed one becomes what it was. */
function useSave({ community }: Decisions, decision: Decision | null) {
  const t = useWords(decisionWords)
  const make = async ({ text, ownerId, dueOn }: DecisionValues): Promise<Done> => {
    const input = { communityId: community.id, meetingId: null, text, ownerId, dueOn }
    const { id: decisionId } = await meetingsApi.decisions.make.call(input)
    const undo = async (): Promise<Done> => {
      await meetingsApi.decisions.drop.call({ decisionId, words: t.mistake })
      return { text: t.unmade }
    }
    return { text: t.made, undo }
  }
  const change = async (values: DecisionValues, old: Decision): Promise<Done> => {
    const { id: decisionId } = old
    const { revision } = await meetingsApi.decisions.change.call({ ...values, decisionId })
    const undo = async (): Promise<Done> => {
      const { text, owner, dueOn } = old
      const before = { text, ownerId: owner?.id ?? null, dueOn }
      await meetingsApi.decisions.change.call({ ...before, decisionId, revision })
      return { text: t.changedBack }
    }
    return { text: t.changed, undo }
  }
  return (values: DecisionValues) => (decision === null ? make(values) : change(values, decision))
}
