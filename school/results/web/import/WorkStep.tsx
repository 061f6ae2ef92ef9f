import { Autocomplete, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { knownScales, proposeScale } from '../../mark-scales.ts'
import { schoolYearOf } from '../../work.ts'
import { api } from '../api.ts'
import { NameHint } from '../NameHint.tsx'
import { ScaleFields } from '../ScaleFields.tsx'
import { workWords } from '../words/work.ts'
import { useWorkTitle } from '../work-title.ts'
import { edited, type ImportDraft, type WorkForm, withWork } from './draft.ts'
import type { Importing } from './use-importing.ts'

/** Which work the file belongs to: one of the list, or a new one. */
export function WorkStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(workWords).work
  const title = useWorkTitle()
  const works = useQuery(api.works.list.queryOptions({ input: { limit: 200 } })).data?.works ?? []
  const { draft } = importing
  const isExisting = draft.value.workId !== null
  return (
    <Panel title={t.title}>
      <Stack gap="lg">
        {works.length > 0 && (
          <SegmentedControl
            value={isExisting ? 'existing' : 'new'}
            data={[
              { value: 'new', label: t.isNew },
              { value: 'existing', label: t.isExisting },
            ]}
            onChange={(kind) =>
              draft.change((before) =>
                chosenWork(before, kind === 'existing' ? (works[0]?.id ?? null) : null),
              )
            }
          />
        )}
        {isExisting ? (
          <Select
            label={t.existing}
            description={t.existingNote}
            searchable
            allowDeselect={false}
            data={works.map((work) => ({ value: work.id, label: title(work) }))}
            value={draft.value.workId}
            onChange={(id) => draft.change((before) => chosenWork(before, id))}
          />
        ) : (
          <NewWork importing={importing} />
        )}
      </Stack>
    </Panel>
  )
}

function chosenWork(before: ImportDraft, workId: string | null): ImportDraft {
  return edited(before, { workId, items: null })
}

function NewWork({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(workWords).work
  const { draft, description } = importing
  const { work } = draft.value
  const maximum = description.reduce((sum, item) => sum + item.maximum, 0) || null
  const change = (changes: Partial<WorkForm>) =>
    draft.change((before) =>
      withWork(before, { ...changes, ...proposals(before.work, changes, maximum, t.nameFrom) }),
    )
  const subjects = [...new Set(knownScales.map(({ subject }) => subject))]
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Autocomplete
          label={t.subject}
          required
          data={subjects}
          maxLength={120}
          value={work.subject}
          onChange={(subject) => change({ subject })}
        />
        <Select
          label={t.grade}
          description={t.gradeHint}
          inputWrapperOrder={['label', 'input', 'description']}
          required
          data={Array.from({ length: 11 }, (_, index) => ({
            value: String(index + 1),
            label: t.gradeOption(index + 1),
          }))}
          value={work.grade === null ? null : String(work.grade)}
          onChange={(grade) => change({ grade: grade === null ? null : Number(grade) })}
        />
        <DayInput label={t.takenOn} value={work.takenOn} change={(takenOn) => change({ takenOn })} />
        <Stack gap={4}>
          <Text component="span" size="sm" fw={500} id="work-source">
            {t.source}
          </Text>
          <SegmentedControl
            aria-labelledby="work-source"
            value={work.source ?? ''}
            data={[
              { value: 'external', label: t.external },
              { value: 'internal', label: t.internal },
            ]}
            onChange={(source) => change({ source: source === 'external' ? 'external' : 'internal' })}
          />
          <Text size="xs" c="dimmed">
            {t.sourceHint}
          </Text>
        </Stack>
        <TextInput
          label={t.conductedBy}
          description={t.conductedByHint}
          inputWrapperOrder={['label', 'input', 'description']}
          required
          maxLength={200}
          value={work.conductedBy}
          onChange={(event) => change({ conductedBy: event.currentTarget.value })}
        />
        <TextInput
          label={t.name}
          required
          maxLength={300}
          value={work.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </SimpleGrid>
      <NameHint texts={[work.title, work.conductedBy]} />
      <ScaleFields
        scale={work.scale}
        maximum={maximum}
        proposed={publishedYears(work, maximum)}
        onChange={(scale) => change({ scale })}
      />
    </Stack>
  )
}

/** The title and the scale follow the other fields until the person writes them differently. */
function proposals(
  before: WorkForm,
  changes: Partial<WorkForm>,
  maximum: number | null,
  nameFrom: (subject: string, grade: number, by: string) => string,
): Partial<WorkForm> {
  const after = { ...before, ...changes }
  const nameOf = ({ subject, grade, conductedBy }: WorkForm) =>
    grade === null || subject.trim() === '' ? '' : nameFrom(subject.trim(), grade, conductedBy.trim())
  const title = changes.title ?? (before.title === nameOf(before) ? nameOf(after) : before.title)
  const scaleBefore = proposedScale(before, maximum)
  const isProposed = JSON.stringify(before.scale) === JSON.stringify(scaleBefore)
  const scale = 'scale' in changes ? after.scale : isProposed ? proposedScale(after, maximum) : before.scale
  return { title, scale }
}

function proposedScale(work: WorkForm, maximum: number | null): WorkForm['scale'] {
  return knownFor(work, maximum)?.scale ?? null
}

function knownFor({ subject, grade, takenOn, source }: WorkForm, maximum: number | null) {
  if (grade === null || takenOn === null || source !== 'external') return null
  return proposeScale({ subject, grade, schoolYear: schoolYearOf(takenOn), maximum })
}

/** «2024/25, 2025/26»: the years of the published scale that stands in the form; null for one's own. */
function publishedYears(work: WorkForm, maximum: number | null): string | null {
  const known = knownFor(work, maximum)
  if (known === null || JSON.stringify(known.scale) !== JSON.stringify(work.scale)) return null
  return known.years.map((year) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`).join(', ')
}
