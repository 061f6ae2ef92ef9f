import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sliceKey } from '#kit/api.ts'
import { papersPaths } from '../paths.ts'
import { api } from './api.ts'

/** Begins a draft and leads to it. */
export function useDrafting() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.editions.draft.mutationOptions({
      onSuccess: async ({ edition }) => {
        await queries.invalidateQueries({ queryKey: sliceKey('papers') })
        // Routes of capabilities are strings here, not the router's own type.
        await navigate({ to: papersPaths.edition, params: { editionId: edition.id } } as never)
      },
    }),
  )
}
