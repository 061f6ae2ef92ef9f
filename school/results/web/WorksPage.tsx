import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAddress } from '#kit/address.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { ClosedPage } from './ClosedPage.tsx'
import { useMay } from './may.ts'
import { workListWords } from './words/works.ts'
import { OwnClasses } from './works/OwnClasses.tsx'
import { WorkFilters } from './works/WorkFilters.tsx'
import { WorkRow } from './works/WorkRow.tsx'

/** The works of the school, newest first; before the first one, what to do. */
export function WorksPage(): ReactNode {
  const t = useWords(workListWords)
  return useMay().see ? <Works /> : <ClosedPage title={t.title} />
}

function Works(): ReactNode {
  const t = useWords(workListWords)
  const [address, change] = useAddress()
  const query = useWorks(address.subject, yearIn(address.year))
  const works = query.data?.pages.flatMap((page) => page.works) ?? []
  const isChosen = address.subject !== undefined || address.year !== undefined
  if (query.isSuccess && works.length === 0 && !isChosen) return <NoWorks />
  return (
    <Page title={t.title} lead={t.lead} actions={<Actions />}>
      <OwnClasses />
      <WorkFilters />
      <ProblemNotice error={query.error} retry={() => void query.refetch()} reading />
      {query.isPending && <LoadingSpace height={240} />}
      {query.isSuccess && (
        <Panel title={t.list}>
          {works.length === 0 ? (
            <Group>
              <span>{t.nothingFits}</span>
              <Button variant="default" onClick={() => change({ subject: undefined, year: undefined })}>
                {t.showAll}
              </Button>
            </Group>
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

function Actions(): ReactNode {
  const t = useWords(workListWords)
  const may = useMay()
  if (!may.import) return undefined
  return (
    <>
      <LinkButton to={resultsPaths.newImport} leftSection={<IconPlus size={18} />}>
        {t.importWork}
      </LinkButton>
      <LinkButton to={resultsPaths.codeList} variant="default">
        {t.codeList}
      </LinkButton>
    </>
  )
}

/** Before the first work: what fits, and the way to bring it. */
function NoWorks(): ReactNode {
  const t = useWords(workListWords)
  const may = useMay()
  return (
    <Page title={t.title}>
      <Panel>
        <EmptyState
          title={may.import ? t.emptyTitle : t.emptyTitleForReader}
          text={may.import ? t.emptyText : t.emptyForReader}
          action={
            may.import ? (
              <LinkButton to={resultsPaths.newImport} leftSection={<IconPlus size={18} />}>
                {t.importWork}
              </LinkButton>
            ) : undefined
          }
        />
      </Panel>
    </Page>
  )
}

function useWorks(subject: string | undefined, schoolYear: number | undefined) {
  return useInfiniteQuery(
    api.works.list.infiniteOptions({
      input: (after: string | undefined) => ({
        ...(after === undefined ? {} : { after }),
        ...(subject === undefined ? {} : { subject }),
        ...(schoolYear === undefined ? {} : { schoolYear }),
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
}

/** A year somebody typed into the address is passed over when it is none. */
function yearIn(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{4}$/.test(value) ? Number(value) : undefined
}
