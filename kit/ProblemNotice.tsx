import { Alert, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Problem, problemOf } from './problem.ts'
import { words } from './words/kit.ts'
import { useWords } from './words.ts'

type KitWords = (typeof words)['ru']

interface Saying {
  title: string
  text: string
}

interface ProblemNoticeProps {
  error: unknown
  /** What did not work, when «this cannot be done» would say too little. */
  title?: string
  /** Sentences for the refusal codes this place can meet. */
  refusals?: Readonly<Record<string, string>> | undefined
  retry?: (() => void) | undefined
  /** Whether the page was only reading, so that nothing typed is at stake. */
  reading?: boolean
}

/** Says what happened and what to do, and keeps its place in the page so that nothing typed moves away. */
export function ProblemNotice({
  error,
  title: ownTitle,
  refusals,
  retry,
  reading = false,
}: ProblemNoticeProps): ReactNode {
  const t = useWords(words)
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  const { title, text } = saying(problem, t, refusals ?? {}, reading)
  const canRetry = retry !== undefined && (problem.kind === 'offline' || problem.kind === 'defect')
  return (
    <Alert
      role="alert"
      variant="light"
      radius="md"
      color={problem.kind === 'offline' ? 'amber' : 'coral'}
      title={problem.kind === 'refused' ? (ownTitle ?? title) : title}
      data-problem={problem.code}
    >
      {text}
      {canRetry && (
        <Group mt="sm">
          <Button variant="default" onClick={retry}>
            {t.retry}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

function saying(
  problem: Problem,
  t: KitWords,
  refusals: Readonly<Record<string, string>>,
  reading: boolean,
): Saying {
  const own = refusals[problem.code]
  switch (problem.kind) {
    case 'input':
      // A page that only reads sends nothing but its address: a wrong one leads nowhere.
      if (reading) return { title: t.notFoundTitle, text: refusals.NOT_FOUND ?? t.notFound }
      return { title: t.inputTitle, text: own ?? t.input }
    case 'offline':
      return { title: t.offlineTitle, text: reading ? t.offlineReading : t.offline }
    case 'not_found':
      return { title: t.notFoundTitle, text: own ?? t.notFound }
    case 'unauthorized':
      return { title: t.unauthorizedTitle, text: own ?? t.unauthorized }
    case 'too_many':
      return { title: t.refusedTitle, text: own ?? t.tooMany }
    case 'refused':
      return { title: t.refusedTitle, text: own ?? t.refused }
    case 'defect':
      return {
        title: t.defectTitle,
        text: problem.requestId === null ? t.defect : `${t.defect} ${t.defectNumber(problem.requestId)}`,
      }
  }
}
