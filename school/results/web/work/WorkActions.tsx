import { Button } from '@mantine/core'
import { IconDownload, IconFileDescription, IconPresentation, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ActionMenu, type MenuAction } from '#kit/ActionMenu.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { downloadTable } from '#kit/table/download.ts'
import { talkWords } from '#kit/words/talk.ts'
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
  const { show } = useWords(talkWords)
  const may = useMay()
  const hasResults = work.lastImportAt !== null
  return (
    <>
      {hasResults && (
        <Button leftSection={<IconPresentation size={18} />} onClick={onTalk}>
          {show}
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
  const hasResults = work.lastImportAt !== null
  const taught = new Set(work.cohorts.map(({ id }) => id))
  const take = useMutation(
    api.works.export.mutationOptions({
      onSuccess: ({ fileName, sheet, rows }) =>
        downloadTable(fileName.replace(/\.[a-z]+$/i, ''), { sheet, rows }),
    }),
  )
  const actions: readonly MenuAction[] = [
    ...(may.import
      ? [
          {
            key: 'description',
            label: t.description,
            icon: <IconFileDescription size={18} />,
            to: workDescriptionPath(work.id),
          },
        ]
      : []),
    ...(hasResults
      ? [{ key: 'print', label: t.print, icon: <IconPrinter size={18} />, run: () => window.print() }]
      : []),
    ...(hasResults && whyMayNotSeePupils(actor, cohortId, taught) === null
      ? [
          {
            key: 'export',
            label: t.exportWork,
            icon: <IconDownload size={18} />,
            run: () => take.mutate({ workId: work.id, ...(cohortId === undefined ? {} : { cohortId }) }),
          },
        ]
      : []),
  ]
  return (
    <>
      <ActionMenu label={more} actions={actions} loading={take.isPending} />
      <ProblemNotice error={take.error} />
    </>
  )
}
