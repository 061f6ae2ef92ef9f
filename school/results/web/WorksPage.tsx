import { Button, Group, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { firstYearOn, yearLabel } from '#school/calendar/school-year.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { useMay } from './may.ts'
import type { WorkInList } from './shapes.ts'
import { WorkRow } from './WorkRow.tsx'
import { workListWords } from './words/works.ts'

interface Choice {
  subject: string | null
  schoolYear: number | null
}

/** The works of the school, newest first; before the first one, what to do. */
export function WorksPage(): ReactNode {
  const t = useWords(workListWords)
  const { import: mayImport } = useMay()
  const [choice, setChoice] = useState<Choice>({ subject: null, schoolYear: null })
  const query = useWorks(choice)
  const works = query.data?.pages.flatMap((page) => page.works) ?? []
  const isChosen = choice.subject !== null || choice.schoolYear !== null
  const isEmpty = query.isSuccess && works.length === 0 && !isChosen
  const importButton = mayImport && (
    <LinkButton to={resultsPaths.newImport} leftSection={<IconPlus size={18} />}>
      {t.importWork}
    </LinkButton>
  )
  const actions = (
    <>
      {importButton}
      {mayImport && (
        <LinkButton to={resultsPaths.codeList} variant="default">
          {t.codeList}
        </LinkButton>
      )}
    </>
  )
  if (isEmpty) {
    return (
      <Page title={t.title}>
        <Panel>
          <EmptyState
            title={t.emptyTitle}
            text={mayImport ? t.emptyText : t.emptyForReader}
            action={importButton || undefined}
          />
        </Panel>
      </Page>
    )
  }
  return (
    <Page title={t.title} lead={t.lead} actions={actions}>
      <Filters choice={choice} works={works} onChange={setChoice} />
      <ProblemNotice error={query.error} retry={() => void query.refetch()} reading />
      {query.isPending && <LoadingSpace height={240} />}
      {query.isSuccess && (
        <Panel>
          {works.length === 0 ? (
            <p>{t.nothingFits}</p>
          ) : (
            <RowList label={t.list}>
              {works.map((work) => (
                <WorkRow key={work.id} work={work} />
              ))}
            </RowList>
          )}
          {query.hasNextPage && (
            <Group justify="center">
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t.more}
              </Button>
            </Group>
          )}
        </Panel>
      )}
    </Page>
  )
}

function useWorks({ subject, schoolYear }: Choice) {
  return useInfiniteQuery(
    api.works.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...(after === undefined ? {} : { after }),
        ...(subject === null ? {} : { subject }),
        ...(schoolYear === null ? {} : { schoolYear }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
}

interface FiltersProps {
  choice: Choice
  works: readonly WorkInList[]
  onChange: (choice: Choice) => void
}

const yearsOffered = 5

function Filters({ choice, works, onChange }: FiltersProps): ReactNode {
  const t = useWords(workListWords)
  const { today } = useMe()
  const subjects = [
    ...new Set([
      ...works.map(({ subject }) => subject),
      ...(choice.subject === null ? [] : [choice.subject]),
    ]),
  ]
  const thisYear = firstYearOn(today)
  const years = Array.from({ length: yearsOffered }, (_, index) => thisYear - index)
  return (
    <Group>
      <Select
        label={t.subject}
        placeholder={t.allSubjects}
        clearable
        data={subjects.toSorted((a, b) => a.localeCompare(b, 'ru'))}
        value={choice.subject}
        onChange={(subject) => onChange({ ...choice, subject })}
      />
      <Select
        label={t.year}
        placeholder={t.allYears}
        clearable
        data={years.map((year) => ({ value: String(year), label: yearLabel(year) }))}
        value={choice.schoolYear === null ? null : String(choice.schoolYear)}
        onChange={(year) => onChange({ ...choice, schoolYear: year === null ? null : Number(year) })}
      />
    </Group>
  )
}
