import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Row } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import { workPath } from '../links.ts'
import { SourceChip } from '../SourceChip.tsx'
import type { WorkInList } from '../shapes.ts'
import { workListWords } from '../words/works.ts'

/** One work of the list: what, when, whose, who took it. */
export function WorkRow({ work }: { work: WorkInList }): ReactNode {
  const t = useWords(workListWords)
  const formats = useFormats()
  const label = useClassLabels()
  const result =
    work.lastImportAt === null
      ? t.notImported
      : [t.worked(work.worked), ...(work.absent > 0 ? [t.absent(work.absent)] : [])].join(', ')
  const facts = [
    `${work.subject}, ${t.grade(work.grade)}`,
    formats.day(work.takenOn),
    result,
    work.cohorts.map(label).join(', '),
  ]
  return (
    <Row
      to={workPath(work.id)}
      title={work.title}
      note={facts.filter((fact) => fact !== '').join(' · ')}
      aside={<SourceChip work={work} />}
    />
  )
}
