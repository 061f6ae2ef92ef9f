import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Hero, HeroAction } from '#kit/Hero.tsx'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import type { WaitingThing } from '#kit/waiting.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { NewsPanel } from '#school/notices/web/public.tsx'
import { resultsApi } from './apis.ts'
import { useNoticeSentences } from './notice-sentences.ts'
import styles from './today.module.css'
import { useWaiting } from './waiting.ts'
import { words } from './words.ts'

/** After the page itself: it needs the words and rules of results. */
const DifficultiesBrief = lazy(async () => ({
  default: (await import('#school/results/web/public.tsx')).DifficultiesBrief,
}))

const OwnClasses = lazy(async () => ({
  default: (await import('#school/results/web/public.tsx')).OwnClasses,
}))

/** What is next, before what is. */
export function TodayPage(): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { today, school } = useMe()
  const sentences = useNoticeSentences()
  const { things, isComplete } = useWaiting()
  const [first, ...rest] = things
  const day = formats.dayInWords(today)
  return (
    <Page title={t.today} above={school.kind === 'demo' ? `${day} · ${t.demo}` : day}>
      {first !== undefined && <FirstThing thing={first} />}
      <div className={styles.columns}>
        <section aria-labelledby="waiting" className={styles.waiting}>
          <Title order={2} id="waiting">
            {t.waiting}
          </Title>
          {rest.length > 0 && (
            <RowList>
              {rest.map((thing) => (
                <Row
                  key={thing.key}
                  to={thing.to}
                  {...(thing.params === undefined ? {} : { params: thing.params })}
                  mark={<Chip tone={thing.tone}>{thing.mark}</Chip>}
                  title={thing.title}
                  note={thing.note}
                />
              ))}
            </RowList>
          )}
          {!isComplete && <LoadingSpace height={100} />}
          {isComplete && rest.length === 0 && <NothingMore hasFirst={first !== undefined} />}
          <Suspense>
            <OwnClasses />
            {first?.key !== 'difficulties' && <DifficultiesBrief title={t.hard} />}
          </Suspense>
        </section>
        <NewsPanel sentences={sentences} />
      </div>
    </Page>
  )
}

function FirstThing({ thing }: { thing: WaitingThing }): ReactNode {
  return (
    <Hero title={thing.title} note={thing.note}>
      <HeroAction to={thing.to} params={thing.params}>
        {thing.action}
      </HeroAction>
    </Hero>
  )
}

/** All done; in a school without results yet, who comes is told what will stand here and who begins. */
function NothingMore({ hasFirst }: { hasFirst: boolean }): ReactNode {
  const t = useWords(words)
  const { roles } = useMe()
  const works = useQuery(resultsApi.works.list.queryOptions({ input: { limit: 1 } }))
  const isNew = works.data?.works.length === 0
  const waitsFor = roles.includes('director') ? t.firstSteps.director : t.firstSteps.teacher
  return <p className="soft">{hasFirst ? t.waitingNothingMore : isNew ? waitsFor : t.waitingNothing}</p>
}
