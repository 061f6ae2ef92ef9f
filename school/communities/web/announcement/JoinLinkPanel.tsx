import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { LocalDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useQrPicture } from '#kit/qr-picture.ts'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi } from '../api.ts'
import type { Announcement, Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/announcement.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './announcement.module.css'

interface JoinLinkPanelProps {
  community: Community
  announcement: Announcement
  show: (done: Done) => void
}

type Link = NonNullable<Announcement['joinLink']>

/** The link and the code by which colleagues join from their phones, until a day or until it is closed. */
export function JoinLinkPanel({ community, announcement, show }: JoinLinkPanelProps): ReactNode {
  const t = useWords(words)
  const link = announcement.joinLink
  return (
    <Panel title={t.link} note={t.linkNote}>
      {link?.isOpen ? (
        <OpenLink community={community} link={link} show={show} />
      ) : (
        <NoLink community={community} link={link} show={show} />
      )}
    </Panel>
  )
}

interface LinkProps {
  community: Community
  show: (done: Done) => void
}

function NoLink({ community, link, show }: LinkProps & { link: Link | null }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const refusals = useWords(refusalWords)
  const { today } = useMe()
  const [closesOn, setClosesOn] = useState<LocalDate | null>(null)
  const deed = useDeed(show)
  const isPast = link !== null && link.closesOn !== null && link.closesOn < today
  const open = async (): Promise<Done> => {
    await communitiesApi.joinLink.open.call({ communityId: community.id, closesOn })
    const undo = async () => {
      await communitiesApi.joinLink.close.call({ communityId: community.id })
      return { text: t.linkClosedNow }
    }
    return { text: t.linkOpened, undo }
  }
  const reopen = async (): Promise<Done> => {
    await communitiesApi.joinLink.reopen.call({ communityId: community.id })
    return { text: t.linkOpened }
  }
  return (
    <div className={styles.link}>
      <p className="soft">
        {link === null
          ? t.linkNone
          : isPast && link.closesOn !== null
            ? t.linkPast(formats.day(link.closesOn))
            : t.linkClosed}
      </p>
      <DayInput
        label={t.closesOn}
        description={t.closesOnNote}
        optional
        from={today}
        value={closesOn}
        change={setClosesOn}
      />
      <Group gap="sm">
        {link !== null && !isPast && (
          <Button loading={deed.isPending} onClick={() => deed.run(reopen)}>
            {t.linkReopen}
          </Button>
        )}
        <Button
          variant={link !== null && !isPast ? 'default' : 'filled'}
          loading={deed.isPending}
          onClick={() => deed.run(open)}
        >
          {link === null ? t.linkOpen : t.linkRenew}
        </Button>
      </Group>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}

function OpenLink({ community, link, show }: LinkProps & { link: Link }): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const picture = useQrPicture(link.url)
  return (
    <div className={styles.link}>
      {picture !== null && (
        <img className={styles.picture} src={picture} alt={t.qrAlt} width={196} height={196} />
      )}
      <TextInput
        label={t.linkAddress}
        readOnly
        value={link.url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="sm">
        <CopyButton value={link.url}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? kit.copied : t.linkCopy}
            </Button>
          )}
        </CopyButton>
        <LinkButton variant="default" to={communitiesPaths.poster} params={{ communityId: community.id }}>
          {t.poster}
        </LinkButton>
      </Group>
      <LinkTerms community={community} link={link} show={show} />
    </div>
  )
}

function LinkTerms({ community, link, show }: LinkProps & { link: Link }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const refusals = useWords(refusalWords)
  const { today } = useMe()
  const deed = useDeed(show)
  const communityId = community.id
  const setDay = async (closesOn: LocalDate | null): Promise<Done> => {
    await communitiesApi.joinLink.change.call({ communityId, closesOn })
    const text = closesOn === null ? t.closesNever : t.closesOnSaved(formats.day(closesOn))
    return { text, undo: () => setDay(link.closesOn) }
  }
  const close = async (): Promise<Done> => {
    await communitiesApi.joinLink.close.call({ communityId })
    const undo = async () => {
      await communitiesApi.joinLink.reopen.call({ communityId })
      return { text: t.linkOpened }
    }
    return { text: t.linkClosedNow, undo }
  }
  const renew = async (): Promise<Done> => {
    await communitiesApi.joinLink.open.call({ communityId, closesOn: link.closesOn })
    return { text: t.linkRenewed }
  }
  return (
    <>
      <DayInput
        label={t.closesOn}
        description={t.closesOnNote}
        optional
        from={today}
        value={link.closesOn}
        change={(day) => day !== link.closesOn && deed.run(() => setDay(day))}
      />
      <Group gap="sm">
        <Button variant="subtle" color="gray" loading={deed.isPending} onClick={() => deed.run(close)}>
          {t.linkClose}
        </Button>
        <Button variant="subtle" color="gray" loading={deed.isPending} onClick={() => deed.run(renew)}>
          {t.linkRenew}
        </Button>
      </Group>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </>
  )
}
