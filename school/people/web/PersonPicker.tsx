import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import type { PersonId } from '#school/access/actor.ts'
import { fullName } from '../name.ts'
import { peopleApi } from './api.ts'
import { positionText } from './describe.ts'
import type { ListedPerson } from './shapes.ts'
import { words as peopleWords } from './words/people.ts'
import { words } from './words/picker.ts'

interface PersonPickerProps {
  label: string
  description?: string
  value: PersonId | null
  change: (person: PersonId | null) => void
  error?: string | undefined
  /** Who is left out of the list, for they are there already. */
  without?: readonly string[]
}

const shownAtOnce = 30
const pauseMs = 250

/** Somebody of the staff: the list narrows while a name is typed, and shows the position beside it. */
export function PersonPicker(props: PersonPickerProps): ReactNode {
  const { label, description, value, change, error, without = [] } = props
  const t = useWords(words)
  const people = useWords(peopleWords)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ListedPerson | null>(null)
  const [query] = useDebouncedValue(typed === labelOf(chosen) ? '' : typed, pauseMs)
  const found = useQuery(
    peopleApi.list.queryOptions({
      input: { query, limit: shownAtOnce },
      placeholderData: keepPreviousData,
    }),
  )
  const listed = (found.data?.people ?? []).filter(({ id }) => !without.includes(id))
  const isListed = listed.some(({ id }) => id === value)
  const shown = chosen !== null && chosen.id === value && !isListed ? [chosen, ...listed] : listed
  return (
    <Select
      label={label}
      description={description}
      placeholder={t.placeholder}
      nothingFoundMessage={found.isPending ? t.searching : t.nobody}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t.clear }}
      data={shown.map((person) => ({ value: person.id, label: labelOf(person) }))}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <PersonOption person={shown.find(({ id }) => id === option.value)} positions={people.positions} />
      )}
      value={value}
      error={error}
      onSearchChange={setTyped}
      onChange={(id) => {
        const person = shown.find((each) => each.id === id) ?? null
        setChosen(person)
        // The list holds ids of people only; the brand exists for the compiler.
        change(person === null ? null : (person.id as PersonId))
      }}
    />
  )
}

function labelOf(person: ListedPerson | null): string {
  return person === null ? '' : fullName(person)
}

interface PersonOptionProps {
  person: ListedPerson | undefined
  positions: Parameters<typeof positionText>[1]
}

function PersonOption({ person, positions }: PersonOptionProps): ReactNode {
  if (person === undefined) return null
  const position = positionText(person, positions)
  return (
    <span>
      {fullName(person)}
      {position !== null && <span className="small soft">{` · ${position}`}</span>}
    </span>
  )
}
