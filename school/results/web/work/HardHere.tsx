import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { TextLink } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../../paths.ts'
import { api } from '../api.ts'
import { standingOf } from '../difficulties/standing.ts'
import type { WorkInList } from '../shapes.ts'
import { workPageWords } from '../words/work-page.ts'

/** The way from a work to the difficulties it shows. */
export function HardHere({ workId }: { workId: WorkInList['id'] }): ReactNode {
  const t = useWords(workPageWords)
  const found = useQuery(api.works.difficulties.queryOptions({ input: { workId } })).data?.difficulties
  if (found === undefined) return null
  if (found.length === 0) return <p className="soft">{t.hardNone}</p>
  const waiting = found.filter((each) => standingOf(each) === 'waiting').length
  return (
    <p>
      <TextLink to={resultsPaths.difficulties}>{t.hard(found.length)}</TextLink>
      {waiting > 0 && <span className="soft">, {t.hardWaiting(waiting)}</span>}
    </p>
  )
}
