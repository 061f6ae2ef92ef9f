import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { searchApi } from './apis.ts'
import type { NavigationEntry } from './navigation.ts'
import { words } from './words.ts'

const [store, dialog] = createSpotlight()

/** From so many letters on the whole school is searched, after a short pause in typing. */
const shortestQuery = 2
const pauseMs = 200

interface SearchDialogProps {
  pages: readonly NavigationEntry[]
  close: () => void
}

/** Pages at once, people, classes, works and difficulties as soon as the server has found them. */
export default function SearchDialog({ pages, close }: SearchDialogProps): ReactNode {
  const t = useWords(words)
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [sought] = useDebouncedValue(query.trim(), pauseMs)
  const found = useQuery(
    searchApi.find.queryOptions({
      input: { q: sought },
      enabled: sought.length >= shortestQuery,
      placeholderData: keepPreviousData,
    }),
  )
  useEffect(() => dialog.open(), [])

  const go = (path: string) => router.history.push(path)
  const near = pages.filter((page) =>
    page.label(t).toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()),
  )
  const hits = sought.length < shortestQuery || query.trim() === '' ? [] : (found.data?.hits ?? [])
  const isEmpty = near.length === 0 && hits.length === 0
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={close}
      scrollable
      centered={false}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t.search } }}
      maxHeight={460}
    >
      <Spotlight.Search
        placeholder={t.searchPlaceholder}
        aria-label={t.search}
        leftSection={<IconSearch size={18} stroke={1.8} />}
      />
      <Spotlight.ActionsList>
        {near.length > 0 && (
          <Spotlight.ActionsGroup label={t.searchPages}>
            {near.map((page) => (
              <Spotlight.Action key={page.key} label={page.label(t)} onClick={() => go(page.path)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {(['person', 'class', 'community', 'work', 'difficulty'] as const).map((kind) => {
          const ofKind = hits.filter((hit) => hit.kind === kind)
          return (
            ofKind.length > 0 && (
              <Spotlight.ActionsGroup key={kind} label={t.kinds[kind]}>
                {ofKind.map((hit) => (
                  <Spotlight.Action
                    key={`${hit.path} ${hit.title}`}
                    label={hit.title}
                    description={hit.note}
                    onClick={() => go(hit.path)}
                  />
                ))}
              </Spotlight.ActionsGroup>
            )
          )
        })}
        {isEmpty && !found.isFetching && !found.isError && (
          <Spotlight.Empty>{t.searchNothing}</Spotlight.Empty>
        )}
        <ProblemNotice error={found.error} retry={() => void found.refetch()} reading />
      </Spotlight.ActionsList>
      {query === '' && <Spotlight.Footer>{t.searchHint}</Spotlight.Footer>}
    </Spotlight.Root>
  )
}
