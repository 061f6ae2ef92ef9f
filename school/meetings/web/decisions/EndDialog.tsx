import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import { orNull } from '../set/meeting-values.ts'
import type { Decision } from '../shapes.ts'
import { decisionWords } from '../words/decisions.ts'
import { refusalWords } from '../words/refusals.ts'

interface EndDialogProps {
  mode: 'finish' | 'drop'
  decision: Pick<Decision, 'id' | 'text'>
  close: () => void
  show: (done: Done) => void
}

export function EndDialog({ mode, decision, close, show }: EndDialogProps): ReactNode {
  const t = useWords(decisionWords)
  const refusals = useWords(refusalWords)
  const { id: decisionId } = decision
  const [isAsked, setAsked] = useState(false)
  const draft = useDraft(`meetings.${mode}.${decisionId}`, '')
  const words = orNull(draft.value)
  const isFinish = mode === 'finish'
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const end = async (): Promise<Done> => {
    if (isFinish) await meetingsApi.decisions.finish.call({ decisionId, words })
    else await meetingsApi.decisions.drop.call({ decisionId, words: draft.value })
    const undo = async (): Promise<Done> => {
      await meetingsApi.decisions.reopen.call({ decisionId })
      return { text: t.reopened }
    }
    return { text: isFinish ? t.finished : t.dropped, undo }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    if (isFinish || words !== null) deed.run(end)
  }
  return (
    <Modal opened onClose={close} title={isFinish ? t.finishTitle : t.dropTitle}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <p>{decision.text}</p>
          <Textarea
            label={isFinish ? t.finishWords : t.dropWords}
            description={isFinish ? t.finishNote : undefined}
            withAsterisk={!isFinish}
            autosize
            minRows={2}
            maxLength={1000}
            value={draft.value}
            error={isAsked && !isFinish && words === null ? t.dropMissing : undefined}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          <ProblemNotice error={deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {isFinish ? t.finish : t.drop}
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
