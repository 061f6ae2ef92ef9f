import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { api } from './api.ts'
import { thresholdWords } from './words/thresholds.ts'

/** When an item counts as a difficulty, as the school has set it. */
export function ThresholdsPage(): ReactNode {
  const t = useWords(thresholdWords)
  const query = useQuery(api.thresholds.get.queryOptions())
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  )
}
