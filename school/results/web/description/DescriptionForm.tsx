import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sliceKey } from '#kit/api.ts'
import { DayInput } from '#kit/DayInput.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../../paths.ts'
import { api } from '../api.ts'
import { ItemsEditor } from '../ItemsEditor.tsx'
import type { DescribedItem } from '../import/draft.ts'
import { itemFields } from '../import/perform.ts'
import { describedFrom } from '../import/use-importing.ts'
import { NameHint } from '../NameHint.tsx'
import { ScaleFields } from '../ScaleFields.tsx'
import type { WorkWithImports } from '../shapes.ts'
import { descriptionWords } from '../words/description.ts'
import { workWords } from '../words/work.ts'

interface Description {
  fields: Pick<WorkWithImports, 'title' | 'subject' | 'takenOn' | 'conductedBy' | 'scale'>
  items: readonly DescribedItem[]
}

function descriptionOf(work: WorkWithImports): Description {
  const { title, subject, takenOn, conductedBy, scale } = work
  return { fields: { title, subject, takenOn, conductedBy, scale }, items: work.items.map(describedFrom) }
}

/** Saved as a whole: the work first, then its items. Kept as a draft until it is. */
export function DescriptionForm({ work }: { work: WorkWithImports }): ReactNode {
  const t = useWords(descriptionWords)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const draft = useDraft<Description>(`results.description.${work.id}`, descriptionOf(work))
  const { fields, items } = draft.value
  const refresh = () => queries.invalidateQueries({ queryKey: sliceKey('results') })

  const save = useMutation({
    mutationFn: async () => {
      await api.works.change.call({ workId: work.id, ...fields })
      await api.works.describe.call({ workId: work.id, items: items.map(itemFields) })
    },
    onSuccess: async () => {
      draft.forget()
      await refresh()
    },
  })
  const remove = useMutation(
    api.works.remove.mutationOptions({
      onSuccess: async () => {
        await refresh()
        // Paths are strings of this capability, not the router's own types.
        await navigate({ to: resultsPaths.works as never })
      },
    }),
  )
  const problems = useFieldProblems(save.error)
  const change = (changes: Partial<Description['fields']>) =>
    draft.change((before) => ({ ...before, fields: { ...before.fields, ...changes } }))
  const isFixed = work.worked > 0
  return (
    <Stack gap="lg">
      <WorkFieldsPanel fields={fields} items={items} problems={problems} onChange={change} />
      <Panel title={t.items}>
        {isFixed && <Alert color="sky">{t.fixed}</Alert>}
        <ItemsEditor
          items={items}
          isFixed={isFixed}
          problems={problems}
          onChange={(next) => draft.change((before) => ({ ...before, items: next }))}
        />
      </Panel>
      <ProblemNotice error={save.error} refusals={t.refusals} />
      <ProblemNotice error={remove.error} refusals={t.removeRefusals} />
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t.save}
        </Button>
        {work.lastImportAt === null && (
          <Button
            variant="subtle"
            color="coral"
            loading={remove.isPending}
            onClick={() => remove.mutate({ workId: work.id })}
          >
            {t.remove}
          </Button>
        )}
        {save.isSuccess && draft.state === 'empty' ? (
          <Text role="status">{t.saved}</Text>
        ) : (
          <DraftNote draft={draft} />
        )}
      </Group>
    </Stack>
  )
}

interface FieldsProps extends Description {
  problems: Readonly<Record<string, string>>
  onChange: (changes: Partial<Description['fields']>) => void
}

function WorkFieldsPanel({ fields, items, problems, onChange }: FieldsProps): ReactNode {
  const t = useWords(descriptionWords)
  const words = useWords(workWords).work
  const maximum = items.reduce((sum, item) => sum + item.maximum, 0) || null
  return (
    <Panel title={t.work}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={words.name}
          maxLength={300}
          error={problems.title}
          value={fields.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          label={words.subject}
          maxLength={120}
          error={problems.subject}
          value={fields.subject}
          onChange={(event) => onChange({ subject: event.currentTarget.value })}
        />
        <DayInput
          label={words.takenOn}
          value={fields.takenOn}
          change={(takenOn) => takenOn !== null && onChange({ takenOn })}
        />
        <TextInput
          label={words.conductedBy}
          maxLength={200}
          error={problems.conductedBy}
          value={fields.conductedBy}
          onChange={(event) => onChange({ conductedBy: event.currentTarget.value })}
        />
      </SimpleGrid>
      <NameHint texts={[fields.title, fields.conductedBy]} />
      <ScaleFields
        scale={fields.scale}
        maximum={maximum}
        proposed={null}
        // The contract's tuples are not marked read-only.
        onChange={(scale) => onChange({ scale: scale as WorkWithImports['scale'] })}
      />
    </Panel>
  )
}
