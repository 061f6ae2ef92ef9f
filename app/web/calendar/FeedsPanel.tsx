import { Button, CopyButton, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useRefreshOf } from '#kit/use-refresh.ts'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import styles from './calendar.module.css'
import { type Dates, datesApi, type Feeds } from './use-dates.ts'
import { words } from './words.ts'

const whole = 'whole'

/** Private addresses for calendar programs: made, shown once, renewed and withdrawn. */
export function FeedsPanel({ communities }: Pick<Dates, 'communities'>): ReactNode {
  const t = useWords(words).feeds
  const feeds = useQuery(datesApi.feeds.list.queryOptions())
  const [done, show] = useState<Done | null>(null)
  const [url, setUrl] = useState<string | null>(null)
  return (
    <Panel title={t.title} note={t.note}>
      <div className={styles.feeds}>
        <DoneNote done={done} show={show} refusals={t.refusals} />
        {url !== null && <NewAddress url={url} />}
        <Loaded query={feeds} height={60}>
          {(inUse) => (
            <>
              <FeedRows
                feeds={inUse}
                show={(each) => {
                  setUrl(null)
                  show(each)
                }}
              />
              <MakeFeed
                communities={communities}
                inUse={inUse}
                made={(address) => {
                  setUrl(address)
                  show({ text: t.made })
                }}
              />
            </>
          )}
        </Loaded>
      </div>
    </Panel>
  )
}

function NewAddress({ url }: { url: string }): ReactNode {
  const t = useWords(words).feeds
  const kit = useWords(kitWords)
  return (
    <>
      <TextInput
        label={t.address}
        description={t.addressNote}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" className={styles.copy} onClick={copy}>
            {copied ? kit.copied : t.copy}
          </Button>
        )}
      </CopyButton>
    </>
  )
}

interface MakeFeedProps extends Pick<Dates, 'communities'> {
  inUse: Feeds
  made: (url: string) => void
}

function MakeFeed({ communities, inUse, made }: MakeFeedProps): ReactNode {
  const t = useWords(words).feeds
  const refresh = useRefreshOf('dates')
  const [target, setTarget] = useState(whole)
  const communityId = target === whole ? null : target
  const isRenewal = inUse.some(({ community }) => (community?.id ?? null) === communityId)
  const making = useMutation({
    mutationFn: () => datesApi.feeds.make.call({ communityId }),
    onSuccess: ({ url }) => made(url),
    onSettled: refresh,
  })
  const choices = [{ value: whole, label: t.whole }]
  for (const { id, name } of communities) choices.push({ value: id, label: name })
  return (
    <>
      <Group align="end" gap="sm">
        <Select
          className={styles.which}
          label={t.which}
          data={choices}
          value={target}
          onChange={(value) => setTarget(value ?? whole)}
          allowDeselect={false}
        />
        <Button
          variant={isRenewal ? 'default' : 'filled'}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {isRenewal ? t.renew : t.make}
        </Button>
      </Group>
      {isRenewal && <p className="soft small">{t.renewNote}</p>}
      <ProblemNotice error={making.error} />
    </>
  )
}

function FeedRows({ feeds, show }: { feeds: Feeds; show: (done: Done) => void }): ReactNode {
  const t = useWords(words).feeds
  const formats = useFormats()
  const refresh = useRefreshOf('dates')
  const withdrawing = useMutation({
    mutationFn: async (feedId: string): Promise<Done> => {
      await datesApi.feeds.withdraw.call({ feedId })
      const undo = async () => {
        await datesApi.feeds.restore.call({ feedId })
        await refresh()
        return { text: t.restored }
      }
      return { text: t.withdrawn, undo }
    },
    onSuccess: show,
    onSettled: refresh,
  })
  if (feeds.length === 0) return null
  const nameOf = ({ community }: Feeds[number]) => (community === null ? t.whole : (community.name ?? t.gone))
  return (
    <>
      <RowList label={t.title}>
        {feeds.map((feed) => (
          <Row
            key={feed.id}
            title={nameOf(feed)}
            note={`${t.madeOn(formats.dayOf(feed.madeAt))}, ${feed.readAt === null ? t.unread : t.read(formats.instant(feed.readAt))}`}
            aside={
              <Button
                variant="subtle"
                aria-label={t.withdrawNamed(nameOf(feed))}
                loading={withdrawing.isPending && withdrawing.variables === feed.id}
                onClick={() => withdrawing.mutate(feed.id)}
              >
                {t.withdraw}
              </Button>
            }
          />
        ))}
      </RowList>
      <ProblemNotice error={withdrawing.error} />
    </>
  )
}
