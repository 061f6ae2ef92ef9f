import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { useHolds, useMe } from '#school/access/web/public.tsx'
import { api } from '../api.ts'
import { useClassLabels } from '../class-labels.ts'
import { workPath } from '../links.ts'
import { peopleApi } from '../people-api.ts'
import { SourceChip } from '../SourceChip.tsx'
import type { CohortRef, WorkInList } from '../shapes.ts'
import { workListWords } from '../words/works.ts'

const worksLookedAt = 50

/** For a teacher: the newest work of each own class in the own subject, one press from the figures of that class. */
export function OwnClasses(): ReactNode {
  const t = useWords(workListWords)
  const formats = useFormats()
  const label = useClassLabels()
  const { person } = useMe()
  const teaches = useHolds('teacher')
  const own = useQuery(peopleApi.read.queryOptions({ input: { personId: person.id }, enabled: teaches }))
  const works = useQuery(api.works.list.queryOptions({ input: { limit: worksLookedAt }, enabled: teaches }))
  const subjects = own.data?.subjects ?? []
  const newest = newestByClass(works.data?.works ?? [], subjects)
  if (!teaches || newest.length === 0) return null
  return (
    <Panel title={t.ownClasses} note={t.ownClassesNote}>
      <RowList>
        {newest.map(({ cohort, work }) => (
          <Row
            key={`${cohort.id}${work.id}`}
            to={workPath(work.id)}
            search={{ cohort: cohort.id }}
            title={t.classAndSubject(label(cohort), work.subject)}
            note={`${work.title} · ${formats.day(work.takenOn)}`}
            aside={<SourceChip work={work} />}
          />
        ))}
      </RowList>
    </Panel>
  )
}

interface ClassAndWork {
  cohort: CohortRef
  work: WorkInList
}

/** Works come newest first, so the first of a class and subject is the one. */
function newestByClass(works: readonly WorkInList[], subjects: readonly string[]): ClassAndWork[] {
  const taught = new Set(subjects.map((subject) => subject.toLowerCase()))
  const found = new Map<string, ClassAndWork>()
  for (const work of works) {
    if (work.lastImportAt === null || !taught.has(work.subject.toLowerCase())) continue
    for (const cohort of work.cohorts) {
      const key = `${cohort.id} ${work.subject.toLowerCase()}`
      if (!found.has(key)) found.set(key, { cohort, work })
    }
  }
  return [...found.values()]
}
