import { NativeSelect } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { isLocalDate } from '#base/local-date.ts'
import type { AddressValues } from '#kit/address.ts'
import { DayInput } from '#kit/DayInput.tsx'
import { useWords } from '#kit/words.ts'
import type { LogFilter } from './AccessLogPage.tsx'
import type { LogEntry } from './AccessLogTable.tsx'
import styles from './access-log.module.css'
import { fullName } from './person-name.ts'
import { words } from './words/access-log.ts'

interface AccessLogFiltersProps {
  filter: LogFilter
  change: (values: AddressValues) => void
  entries: readonly LogEntry[]
}

export function AccessLogFilters({ filter, change, entries }: AccessLogFiltersProps): ReactNode {
  const t = useWords(words)
  const people = useSeenPeople(entries)
  const dayOf = (text: string | undefined) => (text !== undefined && isLocalDate(text) ? text : null)
  return (
    <div className={`${styles.filters} no-print`}>
      <NativeSelect
        label={t.person}
        data={[{ value: '', label: t.everybody }, ...people]}
        value={filter.personId ?? ''}
        onChange={(event) => change({ person: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.action}
        data={[
          { value: '', label: t.everything },
          ...Object.entries(t.actions).map(([value, label]) => ({ value, label })),
        ]}
        value={filter.action ?? ''}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <DayInput
        label={t.from}
        optional
        value={dayOf(filter.from)}
        change={(day) => change({ from: day ?? undefined })}
      />
      <DayInput
        label={t.to}
        optional
        value={dayOf(filter.to)}
        change={(day) => change({ to: day ?? undefined })}
      />
    </div>
  )
}

/** Everybody met in the entries so far: a narrower filter must not take away the choice that made it. */
function useSeenPeople(entries: readonly LogEntry[]): { value: string; label: string }[] {
  const seen = useRef(new Map<string, string>())
  for (const { person } of entries) if (person !== null) seen.current.set(person.id, fullName(person))
  return [...seen.current]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'ru'))
}
