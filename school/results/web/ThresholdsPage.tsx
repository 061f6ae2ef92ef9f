import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { usePersonName } from '#school/access/web/public.tsx'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { ClosedPage } from './ClosedPage.tsx'
import { useMay } from './may.ts'
import { ThresholdEditor } from './thresholds/ThresholdEditor.tsx'
import { thresholdWords } from './words/thresholds.ts'

/** When an item counts as a difficulty, as the school has set it. */
export function ThresholdsPage(): ReactNode {
  const t = useWords(thresholdWords)
  return useMay().see ? <ThresholdsShown /> : <ClosedPage title={t.title} />
}

function ThresholdsShown(): ReactNode {
  const t = useWords(thresholdWords)
  const may = useMay()
  const formats = useFormats()
  const nameOf = usePersonName()
  const query = useQuery(api.thresholds.get.queryOptions())
  return (
    <Page
      title={t.title}
      above={<TextLink to={resultsPaths.difficulties}>{t.back}</TextLink>}
      lead={may.import ? t.lead : `${t.lead} ${t.readOnly}`}
    >
      <Loaded query={query} height={560}>
        {({ thresholds, setBy, setAt }) => (
          <>
            <ThresholdEditor saved={thresholds} mayChange={may.import} />
            <p className="soft small">
              {setAt === null ? t.neverSet : t.setBy(nameOf(setBy), formats.instant(setAt))}
            </p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
