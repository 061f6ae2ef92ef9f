import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { WorkSource } from '../work.ts'
import { overviewWords } from './words/overview.ts'

/**
 * National tests do not judge teachers (recommendations of Rosobrnadzor on the use of VPR results). It stands beside
 * every external work, because nobody can tell a national one by its fields.
 */
export function NationalNote({ source }: { source: WorkSource }): ReactNode {
  const t = useWords(overviewWords)
  if (source !== 'external') return null
  return (
    <Alert color="sky" icon={<IconInfoCircle size={20} />}>
      {t.national}
    </Alert>
  )
}
