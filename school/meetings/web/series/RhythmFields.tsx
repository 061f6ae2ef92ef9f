import { Button, Group, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoWeekday } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { type Rhythm, rhythms, type WeekOfMonth, weeksOfMonth } from '../../series.ts'
import styles from '../meetings.module.css'
import { MinutesField } from '../set/MeetingFields.tsx'
import { fieldWords } from '../words/fields.ts'
import { seriesWords } from '../words/series.ts'
import { preset, type SeriesValues } from './use-series.ts'

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

interface RhythmFieldsProps {
  values: SeriesValues
  change: (changes: Partial<SeriesValues>) => void
}

export function RhythmFields({ values, change }: RhythmFieldsProps): ReactNode {
  const t = useWords(seriesWords)
  const f = useWords(fieldWords)
  const { today } = useMe()
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => change(preset)}>
          {t.preset}
        </Button>
        <span className="small soft">{t.presetNote}</span>
      </Group>
      <Often values={values} change={change} />
      <div className={styles.pair}>
        <TextInput
          type="time"
          label={f.time}
          value={values.startsAt}
          error={values.startsAt === '' ? f.timeMissing : undefined}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <MinutesField value={values.lengthMinutes} change={(lengthMinutes) => change({ lengthMinutes })} />
        <DayInput label={t.from} from={today} value={values.fromOn} change={(fromOn) => change({ fromOn })} />
        <DayInput
          label={t.until}
          from={values.fromOn ?? today}
          value={values.untilOn}
          change={(untilOn) => change({ untilOn })}
        />
      </div>
    </>
  )
}

function Often({ values, change }: RhythmFieldsProps): ReactNode {
  const t = useWords(seriesWords)
  return (
    <div className={styles.when}>
      <Select
        label={t.rhythm}
        allowDeselect={false}
        data={rhythms.map((rhythm) => ({ value: rhythm, label: t.rhythms[rhythm] }))}
        value={values.rhythm}
        // Only these are offered.
        onChange={(rhythm) => rhythm !== null && change({ rhythm: rhythm as Rhythm })}
      />
      {values.rhythm === 'monthly' && (
        <Select
          label={t.week}
          allowDeselect={false}
          data={weeksOfMonth.map((week) => ({ value: String(week), label: t.weeks[week] }))}
          value={String(values.weekOfMonth)}
          // Only these are offered.
          onChange={(week) => change({ weekOfMonth: Number(week) as WeekOfMonth })}
        />
      )}
      <Select
        label={t.weekday}
        allowDeselect={false}
        data={weekdays.map((weekday) => ({ value: String(weekday), label: t.weekdays[weekday] }))}
        value={String(values.weekday)}
        // Only these are offered.
        onChange={(weekday) => change({ weekday: Number(weekday) as IsoWeekday })}
      />
    </div>
  )
}
