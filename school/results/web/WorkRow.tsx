import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Row } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from './class-labels.ts'
import { workPath } from './links.ts'
import { SourceChip } from './SourceChip.tsx'
import type { WorkInList } from './shapes.ts'
import { workListWords } from './words/works.ts'

/** One work of the list: what, when, whose, who took it. */
export function WorkRow({ work }: { work: WorkInList }): ReactNode {
  const t = useWords(workListWords)
  const formats = useFormats()
  const labels = useClassLabels()
  const result =
    work.lastImportAt === null
      ? t.notImported
      : [t.worked(work.worked), ...(work.absent > 0 ? [t.absent(work.absent)] : [])].join(', ')
  const classes = work.cohorts.map((cohort) => labels(cohort)).join(', ')
  return (
    <Row
      to={workPath(work.id)}
      title={work.title}
      note={[formats.day(work.takenOn), work.conductedBy, result, classes]
        .filter((part) => part !== '')
        .join(' · ')}
      aside={<SourceChip source={work.source} />}
    />
  )
}
