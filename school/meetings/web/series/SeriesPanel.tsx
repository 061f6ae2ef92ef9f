import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import type { CommunityMeetings, Series } from '../shapes.ts'
import { refusalWords } from '../words/refusals.ts'
import { seriesWords } from '../words/series.ts'
import { SeriesDialog } from './SeriesDialog.tsx'

interface SeriesPanelProps {
  page: CommunityMeetings
  show: (done: Done) => void
}

/** Rhythms the community keeps. */
export function SeriesPanel({ page, show }: SeriesPanelProps): ReactNode {
  const t = useWords(seriesWords)
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <Panel title={t.title} note={t.note}>
      {page.series.length > 0 && (
        <RowList label={t.title}>
          {page.series.map((series) => (
            <SeriesRow key={series.id} series={series} show={show} />
          ))}
        </RowList>
      )}
      {page.actions.set === null && (
        <Group>
          <Button variant="default" onClick={dialog.open}>
            {t.set}
          </Button>
        </Group>
      )}
      {isOpen && <SeriesDialog page={page} close={dialog.close} show={show} />}
    </Panel>
  )
}

function SeriesRow({ series, show }: { series: Series; show: (done: Done) => void }): ReactNode {
  const t = useWords(seriesWords)
  const refusals = useWords(refusalWords)
  const formats = useFormats()
  const deed = useDeed(show)
  const { id: seriesId, rhythm, weekday, weekOfMonth, startsAt, untilOn, meetingsAhead } = series
  const resume = async (): Promise<Done> => {
    await meetingsApi.series.resume.call({ seriesId })
    return { text: t.resumed, undo: end }
  }
  const end = async (): Promise<Done> => {
    await meetingsApi.series.end.call({ seriesId, words: null })
    return { text: t.endDone, undo: resume }
  }
  const title =
    weekOfMonth === null
      ? t.other(t.rhythms[rhythm], t.weekdays[weekday], startsAt)
      : t.monthly(t.weeks[weekOfMonth], t.weekdays[weekday], startsAt)
  return (
    <Row
      title={title}
      note={[series.purpose, t.until2(formats.dayShort(untilOn)), t.aheadCount(meetingsAhead)].join(' · ')}
      aside={
        series.ended === null ? (
          <>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              loading={deed.isPending}
              onClick={() => deed.run(end)}
            >
              {t.end}
            </Button>
            <ProblemNotice error={deed.error} refusals={refusals} />
          </>
        ) : (
          <Chip>{t.ended}</Chip>
        )
      }
    />
  )
}
