import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { AddressValues } from '#kit/address.ts'
import { useWords } from '#kit/words.ts'
import type { PositionType } from '../position.ts'
import type { PeopleFilter } from './PeoplePage.tsx'
import styles from './people.module.css'
import { words } from './words/people.ts'

interface PeopleFiltersProps {
  filter: PeopleFilter
  change: (values: AddressValues) => void
  found: { subjects: readonly string[]; positionTypes: readonly PositionType[]; leftCount: number }
}

const typingPauseMs = 250

export function PeopleFilters({ filter, change, found }: PeopleFiltersProps): ReactNode {
  const t = useWords(words)
  return (
    <search className={`${styles.filters} no-print`}>
      <SearchField query={filter.query ?? ''} change={(q) => change({ q, pages: undefined })} />
      <NativeSelect
        label={t.subject}
        value={filter.subject ?? ''}
        data={[{ value: '', label: t.any }, ...withChosen(found.subjects, filter.subject)]}
        onChange={(event) => change({ subject: event.currentTarget.value, pages: undefined })}
      />
      <NativeSelect
        label={t.position}
        value={filter.positionType ?? ''}
        data={[
          { value: '', label: t.any },
          ...withChosen(found.positionTypes, filter.positionType).map((type) => ({
            value: type,
            label: t.positions[type],
          })),
        ]}
        onChange={(event) => change({ position: event.currentTarget.value, pages: undefined })}
      />
      {(found.leftCount > 0 || filter.state === 'left') && (
        <SegmentedControl
          aria-label={t.stateLabel}
          className={styles.states ?? ''}
          value={filter.state ?? 'present'}
          data={[
            { value: 'present', label: t.present },
            { value: 'left', label: t.left(found.leftCount) },
          ]}
          onChange={(state) => change({ state: state === 'left' ? 'left' : undefined, pages: undefined })}
        />
      )}
    </search>
  )
}

/** Keeps what is being typed; the list follows when the hands rest. */
function SearchField({ query, change }: { query: string; change: (query: string) => void }): ReactNode {
  const t = useWords(words)
  const [typed, setTyped] = useState(query)
  const [seen, setSeen] = useState(query)
  const follow = useDebouncedCallback(change, typingPauseMs)
  // The address changes from outside too: by the back button and by clearing the filters.
  if (query !== seen) {
    setSeen(query)
    if (query !== typed.trim()) setTyped(query)
  }
  return (
    <TextInput
      type="search"
      label={t.search}
      placeholder={t.searchHint}
      value={typed}
      maxLength={100}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        follow(event.currentTarget.value.trim())
      }}
    />
  )
}

/** A choice from a link must not vanish because nobody is left with it. */
function withChosen<Each extends string>(all: readonly Each[], chosen: Each | undefined): Each[] {
  return chosen === undefined || all.includes(chosen) ? [...all] : [...all, chosen]
}
