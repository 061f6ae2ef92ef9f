import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type AddressValues, useAddress } from '#kit/address.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded, LoadingSpace } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { peoplePaths } from '../paths.ts'
import { mayKeepStaff } from '../policy.ts'
import { type PositionType, positionTypes } from '../position.ts'
import { peopleApi } from './api.ts'
import { NamesNotice } from './NamesNotice.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RegisterDownload } from './RegisterDownload.tsx'
import { words } from './words/people.ts'

const peoplePerPage = 100

/** The staff: searched, filtered, and where somebody keeps it, added to. */
export function PeoplePage(): ReactNode {
  const t = useWords(words)
  const mayKeep = mayKeepStaff(useActor())
  const [address, change] = useAddress()
  const filter = filterIn(address)
  const list = useQuery(
    peopleApi.list.queryOptions({
      input: { ...filter, limit: peoplePerPage * pagesIn(address) },
      placeholderData: keepPreviousData,
    }),
  )
  // Asked before anything is shown, so that the list does not jump down under the finger.
  const names = useQuery(peopleApi.names.unconfirmed.queryOptions({ input: { limit: 1 }, enabled: mayKeep }))
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        mayKeep ? (
          <KeeperActions hasPeople={(list.data?.total ?? 0) > 1 || !isUnfiltered(filter)} />
        ) : undefined
      }
    >
      <Loaded query={list} height={420} refusals={t.refusals}>
        {(found) =>
          mayKeep && names.isPending ? (
            <LoadingSpace height={420} />
          ) : found.total + found.leftCount < 2 && isUnfiltered(filter) ? (
            <FirstPeople mayKeep={mayKeep} />
          ) : (
            <>
              <NamesNotice count={names.data?.total ?? 0} />
              <Panel>
                <PeopleFilters filter={filter} change={change} found={found} />
                {found.people.length === 0 ? (
                  <NobodyFound change={change} />
                ) : (
                  <PeopleTable people={found.people} total={found.total} />
                )}
                {found.people.length < found.total && (
                  <MorePeople change={() => change({ pages: String(pagesIn(address) + 1) })} />
                )}
              </Panel>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function KeeperActions({ hasPeople }: { hasPeople: boolean }): ReactNode {
  const t = useWords(words)
  return (
    <>
      <LinkButton to={peoplePaths.newPerson}>{t.add}</LinkButton>
      <LinkButton to={peoplePaths.import} variant="default">
        {t.import}
      </LinkButton>
      {hasPeople && <RegisterDownload />}
    </>
  )
}

function FirstPeople({ mayKeep }: { mayKeep: boolean }): ReactNode {
  const t = useWords(words)
  return (
    <EmptyState
      title={t.emptyTitle}
      text={mayKeep ? t.emptyKeeper : t.emptyOther}
      action={mayKeep ? <LinkButton to={peoplePaths.import}>{t.import}</LinkButton> : undefined}
    />
  )
}

function NobodyFound({ change }: { change: (values: AddressValues) => void }): ReactNode {
  const t = useWords(words)
  const clear = () => change({ q: undefined, subject: undefined, position: undefined, state: undefined })
  return (
    <EmptyState
      title={t.nothingTitle}
      text={t.nothing}
      action={
        <Button variant="default" onClick={clear}>
          {t.clearFilters}
        </Button>
      }
    />
  )
}

function MorePeople({ change }: { change: () => void }): ReactNode {
  const kit = useWords(kitWords)
  return (
    <div className="no-print">
      <Button variant="default" onClick={change}>
        {kit.more}
      </Button>
    </div>
  )
}

export interface PeopleFilter {
  query?: string
  subject?: string
  positionType?: PositionType
  state?: 'left'
}

function filterIn({ q, subject, position, state }: AddressValues): PeopleFilter {
  const positionType = positionTypes.find((type) => type === position)
  return {
    ...(q === undefined ? {} : { query: q }),
    ...(subject === undefined ? {} : { subject }),
    ...(positionType === undefined ? {} : { positionType }),
    ...(state === 'left' ? { state } : {}),
  }
}

function isUnfiltered(filter: PeopleFilter): boolean {
  return Object.keys(filter).length === 0
}

function pagesIn({ pages }: AddressValues): number {
  const count = Number(pages ?? '1')
  return Number.isInteger(count) && count > 0 && count <= 5 ? count : 1
}
