import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useWords } from '#kit/words.ts'
import { topicsPaths } from '#school/topics/paths.ts'
import { communitiesPaths } from '../paths.ts'
import { communitiesApi } from './api.ts'
import { CommunityCard } from './CommunityCard.tsx'
import styles from './communities.module.css'
import type { Card } from './shapes.ts'
import { words } from './words/communities.ts'
import { refusalWords } from './words/refusals.ts'

/** The communities of the school, one’s own first; the others can be joined where they stand. */
export function CommunitiesPage(): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const list = useQuery(communitiesApi.list.queryOptions())
  const [done, show] = useState<Done | null>(null)
  const mayStart = list.data?.mayStart === true
  const hasSome = (list.data?.communities.length ?? 0) > 0
  return (
    <Page title={t.title} lead={t.lead} actions={mayStart && hasSome ? <Actions /> : undefined}>
      <DoneNote done={done} show={show} refusals={refusals} />
      <Loaded query={list} height={420} refusals={{ NOT_FOUND: t.guest }}>
        {({ communities }) =>
          communities.length === 0 ? (
            <NothingYet mayStart={mayStart} />
          ) : (
            <Shown communities={communities} show={show} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Actions(): ReactNode {
  const t = useWords(words)
  return (
    <>
      <LinkButton to={communitiesPaths.start}>{t.start}</LinkButton>
      <LinkButton to={communitiesPaths.models} variant="default">
        {t.models}
      </LinkButton>
    </>
  )
}

function Shown({
  communities,
  show,
}: {
  communities: readonly Card[]
  show: (done: Done) => void
}): ReactNode {
  const t = useWords(words)
  const own = communities.filter(({ isInside }) => isInside)
  const others = communities.filter(({ isInside }) => !isInside)
  return (
    <>
      <Cards title={t.own} cards={own} empty={t.ownEmpty} show={show} />
      <Cards title={t.others} cards={others} empty={t.othersEmpty} show={show} />
    </>
  )
}

interface CardsProps {
  title: string
  cards: readonly Card[]
  empty: string
  show: (done: Done) => void
}

function Cards({ title, cards, empty, show }: CardsProps): ReactNode {
  return (
    <section className={styles.section}>
      <Title order={2}>{title}</Title>
      {cards.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <CommunityCard key={card.id} card={card} show={show} />
          ))}
        </ul>
      )}
    </section>
  )
}

function NothingYet({ mayStart }: { mayStart: boolean }): ReactNode {
  const t = useWords(words)
  return (
    <EmptyState
      title={t.emptyTitle}
      text={mayStart ? t.emptyStarter : t.emptyOther}
      action={
        mayStart ? (
          <>
            <LinkButton to={topicsPaths.boards}>{t.toTopics}</LinkButton>
            <LinkButton to={communitiesPaths.start} variant="default">
              {t.start}
            </LinkButton>
          </>
        ) : undefined
      }
    />
  )
}
