import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName, useMe } from '#school/access/web/public.tsx'
import { yearLabel } from '#school/calendar/school-year.ts'
import { communitiesPaths } from '../paths.ts'
import { communitiesApi, useCommunity, useCommunityId } from './api.ts'
import { nameOf } from './people/Request.tsx'
import styles from './register.module.css'
import type { Community, Entry } from './shapes.ts'
import { useDeed } from './use-deed.ts'
import { words as pathWords } from './words/path.ts'
import { refusalWords } from './words/refusals.ts'
import { words } from './words/requests.ts'

/** Every wish to join and every question with its day: shows, also on paper, that people joined of their own will. */
export function RegisterPage(): ReactNode {
  const t = useWords(words)
  const path = useWords(pathWords)
  const refusals = useWords(refusalWords)
  const { today, school } = useMe()
  const formats = useFormats()
  const communityId = useCommunityId()
  const community = useCommunity(communityId)
  const joins = useQuery(communitiesApi.joins.list.queryOptions({ input: { communityId } }))
  const [done, show] = useState<Done | null>(null)
  const name = community.data?.name
  return (
    <Page
      title={name === undefined ? t.registerTitle : t.registerOf(name)}
      above={
        <>
          <TextLink to={communitiesPaths.people} params={{ communityId }} className="no-print">
            {t.toPeople}
          </TextLink>
          <span className="print-only">{school.name}</span>
        </>
      }
      lead={
        community.data === undefined
          ? t.registerLead
          : `${path.ofYear(yearLabel(community.data.schoolYear))}. ${t.registerLead}`
      }
      actions={<Button onClick={() => window.print()}>{t.print}</Button>}
    >
      <DoneNote done={done} show={show} refusals={refusals} />
      <Loaded query={joins} height={320} refusals={refusals}>
        {({ entries }) => (
          <Panel>
            {entries.length === 0 ? (
              <p className="soft">{t.empty}</p>
            ) : (
              <RegisterTable
                communityId={communityId}
                isOrdered={community.data?.state !== 'preparing'}
                entries={entries}
                show={show}
              />
            )}
            <p className="print-only small">{t.printedOn(formats.day(today))}</p>
          </Panel>
        )}
      </Loaded>
    </Page>
  )
}

interface RegisterTableProps {
  communityId: Community['id']
  /** The members stand in an order: who was confirmed stays confirmed. */
  isOrdered: boolean
  entries: readonly Entry[]
  show: (done: Done) => void
}

function RegisterTable({ communityId, isOrdered, entries, show }: RegisterTableProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const reopening = useDeed(show)
  const inOrder = entries.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0))
  const reopen = (joinId: Entry['id']) =>
    reopening.run(async () => {
      await communitiesApi.joins.reopen.call({ communityId, joinId })
      return { text: t.back }
    })
  return (
    <>
      <Table className={styles.table} data-narrow="rows" verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.number}</Table.Th>
            <Table.Th>{t.when}</Table.Th>
            <Table.Th>{t.name}</Table.Th>
            <Table.Th>{t.what}</Table.Th>
            <Table.Th>{t.outcome}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder.map((entry, index) => (
            <RegisterRow
              key={entry.id}
              entry={entry}
              number={index + 1}
              reopen={mayReopen(entry, isOrdered) ? reopen : null}
            />
          ))}
        </Table.Tbody>
      </Table>
      <ProblemNotice error={reopening.error} refusals={refusals} />
    </>
  )
}

interface RegisterRowProps {
  entry: Entry
  number: number
  /** Null where it cannot be taken back. */
  reopen: ((joinId: Entry['id']) => void) | null
}

function RegisterRow({ entry, number, reopen }: RegisterRowProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const name = nameOf(entry, t.somebody)
  const kind = entry.kind === 'join' ? t.kindJoin : t.kindQuestion
  return (
    <Table.Tr>
      <Table.Td className={styles.number}>{number}</Table.Td>
      <Table.Td className={styles.when}>{formats.instant(entry.askedAt)}</Table.Td>
      <Table.Td className={styles.name}>{name}</Table.Td>
      <Table.Td>
        {kind}
        {entry.words !== null && <div className="small soft">{t.said(entry.words)}</div>}
      </Table.Td>
      <Table.Td>
        <Outcome entry={entry} />
        {reopen !== null && (
          <div className="no-print">
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t.reopenNamed(name)}
              onClick={() => reopen(entry.id)}
            >
              {t.reopen}
            </Button>
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** What somebody else settled; what a person did by their own click, they take back themselves. */
function mayReopen({ settledAs, settledBy, person }: Entry, isOrdered: boolean): boolean {
  if (settledAs === null || settledAs === 'withdrawn' || settledBy === null) return false
  return settledAs !== 'joined' || (!isOrdered && settledBy.id !== person?.id)
}

function Outcome({ entry }: { entry: Entry }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { settledAs, settledAt, settledBy, person, answer } = entry
  if (settledAs === null || settledAt === null) return t.waits
  const day = formats.dayOf(settledAt)
  const who = settledBy === null ? t.somebody : shortName(settledBy)
  const isOwn = settledBy === null || settledBy.id === person?.id
  const says = {
    joined: isOwn ? t.joinedSelf : t.joinedBy(who, day),
    declined: t.declinedBy(who, day),
    answered: t.answeredBy(who, day),
    withdrawn: t.withdrawn(day),
  }
  return (
    <>
      {says[settledAs]}
      {answer !== null && <div className="small soft">{t.said(answer)}</div>}
    </>
  )
}
