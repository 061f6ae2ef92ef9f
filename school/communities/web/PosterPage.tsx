import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { useQrPicture } from '#kit/qr-picture.ts'
import { useLanguage, useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { communitiesPaths } from '../paths.ts'
import styles from './announcement/announcement.module.css'
import { proposedAnnouncement } from './announcement/proposed-announcement.ts'
import { communitiesApi, useCommunity, useCommunityId } from './api.ts'
import type { Announcement, Community } from './shapes.ts'
import { words } from './words/announcement.ts'
import { words as pathWords } from './words/path.ts'

/** The announcement on one sheet for the staff room, with the code to scan. */
export function PosterPage(): ReactNode {
  const t = useWords(words)
  const path = useWords(pathWords)
  const communityId = useCommunityId()
  const community = useCommunity(communityId)
  const announcement = useQuery(communitiesApi.announcement.read.queryOptions({ input: { communityId } }))
  const isReady = announcement.data?.joinLink?.isOpen === true
  return (
    <Page
      title={t.poster}
      lead={t.posterLead}
      width="text"
      above={
        <TextLink to={communitiesPaths.announcement} params={{ communityId }}>
          {t.back}
        </TextLink>
      }
      actions={isReady ? <Button onClick={() => window.print()}>{t.print}</Button> : undefined}
    >
      <Loaded query={community} height={520} refusals={{ NOT_FOUND: path.absent }}>
        {(shown) =>
          announcement.data === undefined ? null : (
            <Poster community={shown} announcement={announcement.data} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface PosterProps {
  community: Community
  announcement: Announcement
}

function Poster({ community, announcement }: PosterProps): ReactNode {
  const t = useWords(words)
  const { language } = useLanguage()
  const formats = useFormats()
  const { school } = useMe()
  const { joinLink, text } = announcement
  const picture = useQrPicture(joinLink?.url ?? '')
  if (joinLink === null || !joinLink.isOpen) {
    return (
      <div>
        <p className="soft">{t.posterNoLink}</p>
        <LinkButton to={communitiesPaths.announcement} params={{ communityId: community.id }}>
          {t.back}
        </LinkButton>
      </div>
    )
  }
  return (
    <section className={styles.poster} aria-label={community.name}>
      <div className={styles.posterSmall}>{school.name}</div>
      <div>
        <div className={styles.posterSmall}>{t.posterTitle}</div>
        <h2 className={styles.posterName}>{community.name}</h2>
      </div>
      <p className={styles.posterText}>{text ?? proposedAnnouncement(community, language)}</p>
      {picture !== null && (
        <img className={styles.posterCode} src={picture} alt={t.qrAlt} width={240} height={240} />
      )}
      <div>
        <p>{t.posterScan}</p>
        <p className={styles.posterUrl}>{joinLink.url}</p>
        {joinLink.closesOn !== null && (
          <p className={styles.posterSmall}>{t.posterUntil(formats.day(joinLink.closesOn))}</p>
        )}
      </div>
    </section>
  )
}
