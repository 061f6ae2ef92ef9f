import { Checkbox, SegmentedControl, Select, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoWeekday } from '#base/local-date.ts'
import { type Language, languages } from '#base/words.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { type NoticeSettings, proposedDigest, proposedSettings } from '../../settings.ts'
import { noticesApi } from '../api.ts'
import type { Changing, OwnWays } from '../ways.ts'
import { words } from '../words/settings.ts'
import styles from './settings.module.css'

interface HoursPanelProps {
  settings: OwnWays['settings']
  changing: Changing
}

/** When to write, and in which language. */
export function HoursPanel({ settings, changing }: HoursPanelProps): ReactNode {
  const t = useWords(words)
  const settle = (change: Partial<NoticeSettings>, text: string) =>
    changing.mutate({
      make: () => noticesApi.ways.settle.call({ ...settings, ...change }),
      text,
      takeBack: () => noticesApi.ways.settle.call(settings),
    })
  return (
    <Panel title={t.when}>
      <div>
        <Quiet settings={settings} settle={settle} />
        <Letters settings={settings} settle={settle} />
        <section className={styles.part}>
          <Title order={3}>{t.language}</Title>
          <SegmentedControl
            aria-label={t.language}
            data={languages.map((each) => ({ value: each, label: t.languages[each] }))}
            value={settings.language}
            // The control offers nothing but what its data lists.
            onChange={(chosen) => settle({ language: chosen as Language }, t.languageSaved)}
          />
        </section>
      </div>
    </Panel>
  )
}

interface PartProps {
  settings: OwnWays['settings']
  settle: (change: Partial<NoticeSettings>, text: string) => void
}

function Quiet({ settings: { quiet }, settle }: PartProps): ReactNode {
  const t = useWords(words)
  const set = (next: { fromMinute: number; toMinute: number }) =>
    settle({ quiet: next }, t.quietSaved(clock(next.fromMinute), clock(next.toMinute)))
  return (
    <section className={styles.part}>
      <Checkbox
        label={t.quiet}
        description={t.quietNote}
        checked={quiet !== null}
        onChange={() =>
          quiet === null && proposedSettings.quiet !== null
            ? set(proposedSettings.quiet)
            : settle({ quiet: null }, t.quietEnded)
        }
      />
      {quiet !== null && (
        <div className={styles.times}>
          <TimeSelect
            label={t.from}
            minute={quiet.fromMinute}
            except={quiet.toMinute}
            choose={(fromMinute) => set({ ...quiet, fromMinute })}
          />
          <TimeSelect
            label={t.to}
            minute={quiet.toMinute}
            except={quiet.fromMinute}
            choose={(toMinute) => set({ ...quiet, toMinute })}
          />
        </div>
      )}
    </section>
  )
}

function Letters({ settings: { digest }, settle }: PartProps): ReactNode {
  const t = useWords(words)
  const set = (next: NonNullable<NoticeSettings['digest']>) => settle({ digest: next }, t.digestSaved)
  return (
    <section className={styles.part}>
      <Title order={3}>{t.letters}</Title>
      <SegmentedControl
        aria-label={t.letters}
        data={[
          { value: 'single', label: t.single },
          { value: 'weekly', label: t.weekly },
        ]}
        value={digest === null ? 'single' : 'weekly'}
        onChange={(chosen) =>
          chosen === 'weekly' ? set(proposedDigest) : settle({ digest: null }, t.digestEnded)
        }
      />
      {digest !== null && (
        <>
          <p className="soft small">{t.weeklyNote}</p>
          <div className={styles.times}>
            <Select
              className={styles.long}
              label={t.weekday}
              data={Object.entries(t.weekdays).map(([value, label]) => ({ value, label }))}
              value={String(digest.weekday)}
              allowDeselect={false}
              // The control offers nothing but the seven days.
              onChange={(day) => day !== null && set({ ...digest, weekday: Number(day) as IsoWeekday })}
            />
            <TimeSelect
              label={t.hour}
              minute={digest.minute}
              choose={(minute) => set({ ...digest, minute })}
            />
          </div>
        </>
      )}
    </section>
  )
}

interface TimeSelectProps {
  label: string
  minute: number
  /** A minute that would make no sense here. */
  except?: number
  choose: (minute: number) => void
}

/** Half hours of the day; another minute that was set elsewhere stays in the list. */
function TimeSelect({ label, minute, except, choose }: TimeSelectProps): ReactNode {
  const minutes = [...new Set([...Array.from({ length: 48 }, (_, index) => index * 30), minute])]
  return (
    <Select
      label={label}
      data={minutes
        .filter((each) => each !== except)
        .toSorted((a, b) => a - b)
        .map((each) => ({ value: String(each), label: clock(each) }))}
      value={String(minute)}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && choose(Number(chosen))}
    />
  )
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
