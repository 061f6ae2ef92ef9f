import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import type { Item, Meeting } from '../shapes.ts'
import { agendaWords } from '../words/agenda.ts'
import { fieldWords } from '../words/fields.ts'
import { refusalWords } from '../words/refusals.ts'
import { ItemFields } from './ItemFields.tsx'
import { type ItemValues, itemFields, valuesOf } from './item-values.ts'
import { KindFields } from './KindFields.tsx'

interface ItemDialogProps {
  meeting: Meeting
  /** Null for a new one. */
  item: Item | null
  close: () => void
  show: (done: Done) => void
}

export function ItemDialog({ meeting, item, close, show }: ItemDialogProps): ReactNode {
  const t = useWords(agendaWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const [isAsked, setAsked] = useState(false)
  const draft = useDraft<ItemValues>(`meetings.item.${item?.id ?? meeting.id}`, valuesOf(item))
  const values = draft.value
  const change = (changes: Partial<ItemValues>) => draft.change((before) => ({ ...before, ...changes }))
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const save = useSave(meeting, item)
  const problems = useFieldProblems(deed.error)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    if (values.title.trim() === '') return
    // A refused save is answered by the newer item behind the dialog, so the second one is meant.
    const now = meeting.items.find(({ id }) => id === item?.id)
    if (now !== undefined) change({ revision: now.revision })
    deed.run(() => save(values))
  }
  return (
    <Modal opened onClose={close} title={item === null ? t.addTitle : t.edit} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ItemFields
            values={values}
            change={change}
            people={meeting.members}
            problems={problems}
            isAsked={isAsked}
          />
          <KindFields values={values} change={change} />
          <ProblemNotice error={Object.keys(problems).length > 0 ? null : deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {item === null ? t.add : f.save}
            </Button>
            <Button variant="subtle" onClick={close}>
              {f.cancel}
            </Button>
            <DraftNote draft={draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Adds or changes, and tells the way back. */
function useSave(meeting: Meeting, item: Item | null) {
  const t = useWords(agendaWords)
  const { id: meetingId } = meeting
  const add = async (values: ItemValues): Promise<Done> => {
    const before = new Set(meeting.items.map(({ id }) => id))
    const { items } = await meetingsApi.items.add.call({ meetingId, ...itemFields(values, null) })
    const added = items.find(({ id }) => !before.has(id))
    const title = values.title.trim()
    if (added === undefined) return { text: t.added(title) }
    const undo = async (): Promise<Done> => {
      await meetingsApi.items.remove.call({ itemId: added.id })
      return { text: t.removed(title) }
    }
    return { text: t.added(title), undo }
  }
  const change = async (values: ItemValues, old: Item): Promise<Done> => {
    const { id: itemId } = old
    const { revision } = values
    const { items } = await meetingsApi.items.change.call({ itemId, revision, ...itemFields(values, old) })
    const now = items.find(({ id }) => id === itemId)?.revision ?? revision + 1
    const undo = async (): Promise<Done> => {
      const fields = itemFields(valuesOf(old), old)
      await meetingsApi.items.change.call({ itemId, revision: now, ...fields })
      return { text: t.changedBack }
    }
    return { text: t.changed, undo }
  }
  return (values: ItemValues) => (item === null ? add(values) : change(values, item))
}
