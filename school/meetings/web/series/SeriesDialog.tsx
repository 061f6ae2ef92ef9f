import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import { focusProblem } from '../focus-problem.ts'
import { PurposeField, WhereFields } from '../set/MeetingFields.tsx'
import { TemplateChoice, useItemTitles } from '../set/TemplateChoice.tsx'
import type { CommunityMeetings } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import { refusalWords } from '../words/refusals.ts'
import { seriesWords } from '../words/series.ts'
import { PlannedDays } from './PlannedDays.tsx'
import { RhythmFields } from './RhythmFields.tsx'
import { chosenDays, seriesFields, usePlan, useSeriesDraft } from './use-series.ts'

interface SeriesDialogProps {
  page: CommunityMeetings
  close: () => void
  show: (done: Done) => void
}

/** A rhythm and the days it gives, before they are all set at once. */
export function SeriesDialog({ page, close, show }: SeriesDialogProps): ReactNode {
  const t = useWords(seriesWords)
  const f = useWords(fieldWords)
  const refusals = useWords(refusalWords)
  const { draft, values, change } = useSeriesDraft(page)
  const titlesOf = useItemTitles()
  const [isAsked, setAsked] = useState(false)
  const plan = usePlan(page, values)
  const days = chosenDays(plan.data?.days ?? [], values)
  const deed = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const problems = useFieldProblems(deed.error, { link: f.linkWrong })
  const fields = seriesFields(values)
  const begin = async (): Promise<Done> => {
    if (fields === null) return { text: '' }
    const { community } = page
    const input = { ...fields, communityId: community.id, days, itemTitles: titlesOf(values.template) }
    const { series, meetings } = await meetingsApi.series.begin.call(input)
    const undo = async (): Promise<Done> => {
      await meetingsApi.series.end.call({ seriesId: series.id, words: null })
      return { text: t.endDone }
    }
    return { text: t.begun(meetings.length), undo }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusProblem(event.currentTarget)
    if (fields === null || values.purpose.trim() === '' || days.length === 0) return
    deed.run(begin)
  }
  return (
    <Modal opened onClose={close} title={t.dialog} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <RhythmFields values={values} change={change} />
          <PlannedDays plan={plan.data?.days ?? null} values={values} change={change} />
          {isAsked && days.length === 0 && <p role="alert">{t.daysMissing}</p>}
          <TemplateChoice value={values.template} change={(template) => change({ template })} />
          <PurposeField purpose={values.purpose} change={change} isAsked={isAsked} problems={problems} />
          <WhereFields values={values} change={change} problems={problems} />
          <ProblemNotice error={plan.error} refusals={refusals} />
          <ProblemNotice error={Object.keys(problems).length > 0 ? null : deed.error} refusals={refusals} />
          <Group gap="sm">
            <Button type="submit" loading={deed.isPending}>
              {t.setAll(days.length)}
            </Button>
            <Button variant="subtle" onClick={close}>
              {f.cancel}
            </Button>
            <DraftNote draft={draft} />
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
