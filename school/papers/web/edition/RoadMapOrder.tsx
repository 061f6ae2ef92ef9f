import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { editionPath } from '../../paths.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'
import { useDrafting } from '../use-drafting.ts'
import { editionWords } from '../words/edition.ts'
import { reasonWords } from '../words/reasons.ts'

/** A road map that is being written: only its order puts it before the director. */
export function isMapToSend({ edition, whyNot }: OpenEdition): boolean {
  return edition.kind === 'road_map' && whyNot.word === null
}

/** Leads to the order about the road map, or begins it; a community without its own order is told that this comes first. */
export function RoadMapOrder({ page: { community, orderedBy } }: { page: OpenEdition }): ReactNode {
  const t = useWords(editionWords)
  const r = useWords(reasonWords)
  const drafting = useDrafting()
  const communityId = community?.id ?? ''
  const query = useQuery(
    api.ofCommunity.queryOptions({ input: { communityId }, enabled: community !== null }),
  )
  const line = query.data?.papers.find(({ kind }) => kind === 'order_road_map')
  const order = orderedBy ?? line?.open ?? null
  if (order !== null) return <LinkButton to={editionPath(order.id)}>{t.mapOrder.open}</LinkButton>
  if (line === undefined) return null
  return (
    <>
      <Button
        disabled={line.whyNotDraft !== null}
        loading={drafting.isPending}
        onClick={() => drafting.mutate({ communityId, kind: 'order_road_map' })}
      >
        {t.mapOrder.start}
      </Button>
      {line.whyNotDraft !== null && <p className="soft small">{r.whyNot[line.whyNotDraft]}</p>}
      <ProblemNotice error={drafting.error} refusals={r.refusals} />
    </>
  )
}
