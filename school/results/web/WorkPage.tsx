import { Alert, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useAddress } from '#kit/address.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { resultsPaths } from '../paths.ts'
import { api } from './api.ts'
import { useClassLabels } from './class-labels.ts'
import { workImportPath } from './links.ts'
import { useMay } from './may.ts'
import { NationalNote } from './NationalNote.tsx'
import { SourceChip } from './SourceChip.tsx'
import type { Overview, WorkInList } from './shapes.ts'
import { overviewWords } from './words/overview.ts'
import { workPageWords } from './words/work-page.ts'
import { workListWords } from './words/works.ts'
import { overviewOfClass } from './work/chosen-view.ts'
import { HardHere } from './work/HardHere.tsx'
import { Headline } from './work/Headline.tsx'
import { ImportList } from './work/ImportList.tsx'
import { ItemsPanel } from './work/ItemsPanel.tsx'
import { JournalPanel } from './work/JournalPanel.tsx'
import { LowestPanel } from './work/LowestPanel.tsx'
import { MarksPanel } from './work/MarksPanel.tsx'
import { MeasuresPanel } from './work/MeasuresPanel.tsx'
import { NotAttemptedPanel } from './work/NotAttemptedPanel.tsx'
import { PointsPanel } from './work/PointsPanel.tsx'
import { SkillsPanel } from './work/SkillsPanel.tsx'
import { SmallGroups } from './work/SmallGroups.tsx'
import { ViewSwitch } from './work/ViewSwitch.tsx'
import { WorkActions } from './work/WorkActions.tsx'
import classes from './work/work.module.css'

const TalkView = lazy(() => import('./work/TalkView.tsx'))

/** One work: what its figures say, for all pupils and for the classes this person may see. */
export function WorkPage(): ReactNode {
  const { workId } = useParams({ strict: false }) as { workId: WorkInList['id'] }
  const t = useWords(workListWords)
  const query = useQuery(api.works.overview.queryOptions({ input: { workId } }))
  if (query.data !== undefined) return <Work overview={query.data} />
  return (
    <Page title={t.work} above={<TextLink to={resultsPaths.works}>{t.title}</TextLink>}>
      <Loaded query={query} height={560} refusals={{ NOT_FOUND: t.absentWork }}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Work({ overview: all }: { overview: Overview }): ReactNode {
  const list = useWords(workListWords)
  const t = useWords(workPageWords)
  const formats = useFormats()
  const label = useClassLabels()
  const [address, change] = useAddress()
  const [isTalking, setTalking] = useState(false)
  const { work } = all
  const ofClass = address.cohort === undefined ? null : overviewOfClass(all, address.cohort)
  const cohort = ofClass?.cohorts[0]?.cohort ?? null
  const overview = ofClass ?? all
  const title = cohort === null ? work.title : t.ofClass(label(cohort), work.title)
  const hasResults = work.lastImportAt !== null
  return (
    <Page
      title={title}
      above={<TextLink to={resultsPaths.works}>{list.title}</TextLink>}
      lead={
        <span className={classes.facts}>
          <SourceChip work={work} />
          {list.grade(work.grade)} · {formats.day(work.takenOn)}
        </span>
      }
      actions={<WorkActions work={work} cohortId={cohort?.id} onTalk={() => setTalking(true)} />}
    >
      {hasResults && (
        <ViewSwitch
          overview={all}
          chosen={cohort?.id ?? null}
          onChoose={(cohortId) => change({ cohort: cohortId ?? undefined })}
        />
      )}
      {address.cohort !== undefined && cohort === null && <Alert color="amber">{t.classClosed}</Alert>}
      {cohort !== null && <p className="soft">{t.classLead(label(cohort))}</p>}
      {hasResults ? (
        <Figures overview={overview} isWholeClosed={all.whole === null} />
      ) : (
        <NothingYet work={work} />
      )}
      <div className="no-print">
        <ImportList workId={work.id} />
      </div>
      {isTalking && (
        <Suspense>
          <TalkView title={title} overview={overview} onClose={() => setTalking(false)} />
        </Suspense>
      )}
    </Page>
  )
}

function NothingYet({ work }: { work: WorkInList }): ReactNode {
  const t = useWords(overviewWords)
  const may = useMay()
  return (
    <Panel>
      <EmptyState
        title={t.noResults}
        text={t.noResultsText}
        action={may.import ? <LinkButton to={workImportPath(work.id)}>{t.importMore}</LinkButton> : undefined}
      />
    </Panel>
  )
}

function Figures({ overview, isWholeClosed }: { overview: Overview; isWholeClosed: boolean }): ReactNode {
  const t = useWords(overviewWords)
  return (
    <Stack gap="lg">
      <div>
        <Headline overview={overview} />
        <HardHere workId={overview.work.id} />
      </div>
      {isWholeClosed && <Alert color="sky">{t.noWhole}</Alert>}
      <NationalNote source={overview.work.source} />
      <SmallGroups overview={overview} />
      <ItemsPanel overview={overview} />
      <div className={classes.pair}>
        <LowestPanel overview={overview} />
        <NotAttemptedPanel overview={overview} />
      </div>
      <MeasuresPanel overview={overview} />
      <div className={classes.pair}>
        <MarksPanel overview={overview} />
        <JournalPanel overview={overview} />
      </div>
      <PointsPanel overview={overview} />
      <SkillsPanel overview={overview} />
    </Stack>
  )
}
