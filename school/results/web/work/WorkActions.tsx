import { Button, Menu } from '@mantine/core'
import {
  IconDots,
  IconDownload,
  IconFileDescription,
  IconPresentation,
  IconPrinter,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton, useTarget } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { downloadTable } from '#kit/table/download.ts'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { whyMayNotSeePupils } from '../../policy.ts'
import { api } from '../api.ts'
import { workDescriptionPath, workImportPath } from '../links.ts'
import { useMay } from '../may.ts'
import type { CohortRef, WorkInList } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { workPageWords } from '../words/work-page.ts'

interface Props {
  work: WorkInList
  /** The class that is shown alone. */
  cohortId: CohortRef['id'] | undefined
  onTalk: () => void
}

/** What can be done with a work: talk about it first, the rest behind one button. */
export function WorkActions({ work, cohortId, onTalk }: Props): ReactNode {
  const t = useWords(overviewWords)
  const may = useMay()
  const hasResults = work.lastImportAt !== null
  return (
    <>
      {hasResults && (
        <Button leftSection={<IconPresentation size={18} />} onClick={onTalk}>
          {t.talk}
        </Button>
      )}
      {may.import && (
        <LinkButton to={workImportPath(work.id)} variant={hasResults ? 'default' : 'filled'}>
          {t.importMore}
        </LinkButton>
      )}
      {(hasResults || may.import) && <More work={work} cohortId={cohortId} />}
    </>
  )
}

function More({ work, cohortId }: Omit<Props, 'onTalk'>): ReactNode {
  const t = useWords(overviewWords)
  const { more } = useWords(workPageWords)
  const may = useMay()
  const actor = useActor()
  const description = useTarget({ to: workDescriptionPath(work.id) })
  const hasResults = work.lastImportAt !== null
  const taught = new Set(work.cohorts.map(({ id }) => id))
  const take = useMutation(
    api.works.export.mutationOptions({
      onSuccess: ({ fileName, sheet, rows }) =>
        downloadTable(fileName.replace(/\.[a-z]+$/i, ''), { sheet, rows }),
    }),
  )
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={18} />} loading={take.isPending}>
            {more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may.import && (
            <Menu.Item component="a" {...description} leftSection={<IconFileDescription size={18} />}>
              {t.description}
            </Menu.Item>
          )}
          {hasResults && (
            <Menu.Item leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
              {t.print}
            </Menu.Item>
          )}
          {hasResults && whyMayNotSeePupils(actor, cohortId, taught) === null && (
            <Menu.Item
              leftSection={<IconDownload size={18} />}
              onClick={() =>
                take.mutate({ workId: work.id, ...(cohortId === undefined ? {} : { cohortId }) })
              }
            >
              {t.exportWork}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ProblemNotice error={take.error} />
    </>
  )
}
