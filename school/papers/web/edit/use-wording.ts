import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { problemOf } from '#kit/problem.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'
import { type Edit, withEdits } from './wording-edits.ts'

export interface Saving {
  state: 'idle' | 'saving' | 'saved' | 'failed'
  error: unknown
}

export interface WordingSaver {
  saving: Saving
  /** Saves the edits over whatever stands in the document by then; answers with the page, or null when it did not work. */
  save: (edits: readonly Edit[]) => Promise<OpenEdition | null>
}

/**
 * Saves one after another, so that each knows the revision the one before it made. Where a colleague saved meanwhile, the
 * edits are laid over the newest wording, unless `mayOverwrite` says that they touch the same clause.
 */
export function useWording(
  editionId: OpenEdition['edition']['id'],
  mayOverwrite: (fresh: OpenEdition) => boolean,
): WordingSaver {
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ state: 'idle', error: null })
  const before = useRef<Promise<unknown>>(Promise.resolve())
  const may = useRef(mayOverwrite)
  may.current = mayOverwrite

  const save = useCallback(
    (edits: readonly Edit[]) => {
      const options = api.editions.get.queryOptions({ input: { editionId } })
      const keep = (page: OpenEdition) => {
        queries.setQueryData(options.queryKey, page)
        return page
      }
      const fresh = async () => keep(await api.editions.get.call({ editionId }))
      const put = async (page: OpenEdition) =>
        keep(
          await api.editions.word.call({
            editionId,
            revision: page.wordingRevision,
            wording: withEdits(page.wording, edits),
          }),
        )
      const once = async () => {
        setSaving({ state: 'saving', error: null })
        try {
          const saved = await putOver(queries.getQueryData(options.queryKey), {
            fresh,
            put,
            may: may.current,
          })
          setSaving({ state: saved === null ? 'idle' : 'saved', error: null })
          return saved
        } catch (error) {
          // What was typed stays in the field and on the device; the page says what went wrong.
          setSaving({ state: 'failed', error })
          return null
        }
      }
      const done = before.current.then(once)
      before.current = done
      return done
    },
    [editionId, queries],
  )
  return { saving, save }
}

interface Ways {
  fresh: () => Promise<OpenEdition>
  put: (page: OpenEdition) => Promise<OpenEdition>
  may: (fresh: OpenEdition) => boolean
}

/** Null: a colleague worded the same clause, and the person is asked. */
async function putOver(
  known: OpenEdition | undefined,
  { fresh, put, may }: Ways,
): Promise<OpenEdition | null> {
  try {
    return await put(known ?? (await fresh()))
  } catch (error) {
    if (problemOf(error).code !== 'changed_meanwhile') throw error
    const newest = await fresh()
    return may(newest) ? put(newest) : null
  }
}
