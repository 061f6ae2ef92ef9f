import { Alert, Button, FileButton, Group, List, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { readTablesInBackground } from '#kit/table/read-in-background.ts'
import { useWords } from '#kit/words.ts'
import { type PlanReading, readPlan } from '../../plan-of-results.ts'
import { recogniseFile } from '../../recognise-file.ts'
import { descriptionToReuse } from '../../work.ts'
import { api } from '../api.ts'
import { ItemsEditor } from '../ItemsEditor.tsx'
import type { WorkWithImports } from '../shapes.ts'
import { importWords } from '../words/import.ts'
import { workWords } from '../words/work.ts'
import { useWorkTitle } from '../work-title.ts'
import { type DescribedItem, edited } from './draft.ts'
import { describedFromPlan } from './plan.ts'
import type { Importing } from './use-importing.ts'

/** What each item checks: from the headings, from a description, from an earlier work or by hand. */
export function ItemsStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(workWords).items
  const { draft, description, existing, reading } = importing
  const isFixed = (existing?.worked ?? 0) > 0
  const change = (items: readonly DescribedItem[] | null) =>
    draft.change((before) => edited(before, { items }))
  const differing = (reading?.problems ?? [])
    .filter(({ code }) => code === 'item_unknown' || code === 'column_missing')
    .map(({ found }) => String(found))
  return (
    <Panel title={t.title} note={t.note}>
      <Stack gap="lg">
        {!isFixed && <Sources onTake={change} />}
        {description.some(({ maximum }) => maximum < 1) && <Alert color="amber">{t.maximumMissing}</Alert>}
        {differing.length > 0 && <Alert color="coral">{t.differs([...new Set(differing)].join(', '))}</Alert>}
        {description.length === 0 && <Text c="dimmed">{t.none}</Text>}
        <ItemsEditor items={description} onChange={change} isFixed={isFixed} />
      </Stack>
    </Panel>
  )
}

function Sources({ onTake }: { onTake: (items: readonly DescribedItem[] | null) => void }): ReactNode {
  const t = useWords(workWords).items
  const [plan, setPlan] = useState<PlanReading | 'none' | null>(null)

  async function takePlan(file: File | null) {
    if (file === null) return
    const reading = await planIn(file)
    setPlan(reading ?? 'none')
    if (reading !== null) onTake(describedFromPlan(reading.items))
  }

  return (
    <>
      <Group align="end">
        <Button variant="default" onClick={() => onTake(null)}>
          {t.fromHeadings}
        </Button>
        <FileButton accept=".xlsx,.csv" onChange={(file) => void takePlan(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t.fromPlan}
            </Button>
          )}
        </FileButton>
        <EarlierWorks onTake={onTake} />
      </Group>
      {plan === 'none' && <Alert color="coral">{t.planNone}</Alert>}
      {plan !== null && plan !== 'none' && <PlanSays plan={plan} />}
    </>
  )
}

function PlanSays({ plan }: { plan: PlanReading }): ReactNode {
  const t = useWords(workWords).items
  return (
    <div role="status">
      <Text>{t.planRead(plan.items.length)}</Text>
      {plan.problems.length > 0 && (
        <>
          <Text>{t.planProblems}</Text>
          <List>
            {plan.problems.map(({ address }) => (
              <List.Item key={address}>{address}</List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  )
}

/** Null when the file cannot be read or describes nothing: both have one remedy, another file. */
async function planIn(file: File): Promise<PlanReading | null> {
  const tables = await readTablesInBackground(file).catch(() => [])
  const recognised = recogniseFile(tables)
  return recognised.kind === 'plan' ? readPlan(recognised.table, recognised.headerRow) : null
}

function EarlierWorks({ onTake }: { onTake: (items: readonly DescribedItem[]) => void }): ReactNode {
  const t = useWords(workWords).items
  const failure = useWords(importWords).missing.existing
  const title = useWorkTitle()
  const [chosen, setChosen] = useState<string | null>(null)
  const works = useQuery(api.works.list.queryOptions({ input: { limit: 200 } })).data?.works ?? []
  const described = works.filter(({ itemCount }) => itemCount > 0)
  const work = useQuery(
    api.works.get.queryOptions({
      // The id comes from the list above.
      input: { workId: (chosen ?? '') as WorkWithImports['id'] },
      enabled: chosen !== null,
    }),
  )
  if (described.length === 0) return null
  return (
    <>
      <Select
        label={t.fromWork}
        data={described.map((each) => ({ value: each.id, label: title(each) }))}
        value={chosen}
        onChange={setChosen}
        error={work.isError ? failure : undefined}
      />
      <Button
        variant="default"
        disabled={work.data === undefined}
        onClick={() => work.data !== undefined && onTake(reused(work.data.items))}
      >
        {t.chooseWork}
      </Button>
    </>
  )
}

function reused(items: WorkWithImports['items']): DescribedItem[] {
  return descriptionToReuse(items).map((item, index) => ({ ...item, skill: items[index]?.skill?.name ?? '' }))
}
