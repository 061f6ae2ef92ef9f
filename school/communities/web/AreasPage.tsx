import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useAreaNames } from '#school/topics/web/public.tsx'
import { communitiesApi } from './api.ts'
import { AreasTable } from './areas/AreasTable.tsx'
import { areasReading } from './areas/areas-reading.ts'
import { CommunityFrame } from './CommunityFrame.tsx'
import type { Community, Rating } from './shapes.ts'
import { words } from './words/areas.ts'
import { refusalWords } from './words/refusals.ts'

const Talk = lazy(async () => ({ default: (await import('#kit/Talk.tsx')).Talk }))

/** How strongly the group feels each of the seven problem areas, agreed on together three times a year. */
export function AreasPage(): ReactNode {
  return <CommunityFrame tab="areas">{(community) => <Shown community={community} />}</CommunityFrame>
}

function Shown({ community }: { community: Community }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const [isTalking, talk] = useDisclosure(false)
  const query = useQuery(communitiesApi.ratings.read.queryOptions({ input: { communityId: community.id } }))
  return (
    <>
      <DoneNote done={done} show={show} refusals={refusals} />
      <Panel title={t.title} note={t.note}>
        <Loaded query={query} height={420} refusals={{ NOT_FOUND: t.absent }}>
          {({ ratings }) => <AreasMap community={community} ratings={ratings} show={show} />}
        </Loaded>
        {query.data !== undefined && (
          <div className="no-print">
            <Button variant="default" onClick={talk.open}>
              {t.talk}
            </Button>
          </div>
        )}
      </Panel>
      {isTalking && query.data !== undefined && (
        <Suspense>
          <Talk
            title={community.name}
            sheets={[
              {
                title: t.title,
                content: <AreasMap community={community} ratings={query.data.ratings} show={show} />,
              },
            ]}
            onClose={talk.close}
          />
        </Suspense>
      )}
    </>
  )
}

interface AreasMapProps {
  community: Community
  ratings: readonly Rating[]
  show: (done: Done) => void
}

function AreasMap({ community, ratings, show }: AreasMapProps): ReactNode {
  const t = useWords(words)
  return (
    <>
      <Reading ratings={ratings} />
      <AreasTable community={community} ratings={ratings} show={show} />
      <p className="small soft">{t.caution}</p>
    </>
  )
}

/** What the marks say, in sentences above the table. */
function Reading({ ratings }: { ratings: readonly Rating[] }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const nameOf = useAreaNames()
  const { occasion, strongest, easier, harder } = areasReading(ratings)
  const listed = (areas: Parameters<typeof nameOf>[0][]) =>
    formats.list(areas.map((area) => t.quoted(nameOf(area))))
  if (occasion === null) return <p>{t.readingNothing}</p>
  const sentences = [
    strongest === null ? null : t.reading(listed(strongest.areas), t.severities[strongest.severity]),
    easier.length > 0 ? t.readingEasier(listed(easier)) : null,
    harder.length > 0 ? t.readingHarder(listed(harder)) : null,
  ]
  return <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>
}
