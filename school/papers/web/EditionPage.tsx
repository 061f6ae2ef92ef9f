import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ActionMenu } from '#kit/ActionMenu.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { communityPapersPath, papersPaths } from '../paths.ts'
import { api } from './api.ts'
import { Desk } from './edition/Desk.tsx'
import styles from './edition/edition.module.css'
import { useDownloads } from './edition/use-downloads.ts'
import { useEditionTitle } from './edition-name.ts'
import type { OpenEdition } from './shapes.ts'
import { editionWords } from './words/edition.ts'
import { paperWords } from './words/papers.ts'

/** One edition of a paper: read, worded, decided about, downloaded. */
export function EditionPage(): ReactNode {
  const t = useWords(editionWords)
  const p = useWords(paperWords)
  // The route belongs to this page; the router knows no type for it.
  const { editionId } = useParams({ strict: false }) as { editionId: OpenEdition['edition']['id'] }
  const query = useQuery(api.editions.get.queryOptions({ input: { editionId } }))
  if (query.data !== undefined) return <Shown key={editionId} page={query.data} />
  return (
    <Page title={t.sheet} above={<TextLink to={papersPaths.waiting}>{t.school}</TextLink>}>
      <Loaded query={query} height={640} refusals={{ NOT_FOUND: p.absent }}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Shown({ page }: { page: OpenEdition }): ReactNode {
  const p = useWords(paperWords)
  const t = useWords(editionWords)
  const { edition } = page
  const downloads = useDownloads(page)
  const titleOf = useEditionTitle()
  const actions = [
    { key: 'docx', label: t.docx, run: () => downloads.mutate('docx') },
    { key: 'pdf', label: t.pdf, run: () => downloads.mutate('pdf') },
    { key: 'print', label: t.printIt, run: () => window.print() },
  ]
  return (
    <div className={styles.page}>
      <Page
        width="wide"
        title={titleOf(edition)}
        above={<WayBack page={page} />}
        lead={[edition.name, p.inRussian].filter((part) => part !== '').join('. ')}
        actions={<ActionMenu label={t.download} actions={actions} loading={downloads.isPending} />}
      >
        <ProblemNotice
          error={downloads.error}
          retry={() => downloads.variables !== undefined && downloads.mutate(downloads.variables)}
        />
        <Desk page={page} />
      </Page>
    </div>
  )
}

/** To the documents it stands among: those of its community, or of the school. */
function WayBack({ page: { community } }: { page: OpenEdition }): ReactNode {
  const t = useWords(editionWords)
  return community === null ? (
    <TextLink to={papersPaths.waiting}>{t.school}</TextLink>
  ) : (
    <TextLink to={communityPapersPath(community.id)}>{t.ofCommunity(community.name)}</TextLink>
  )
}
