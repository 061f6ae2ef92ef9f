import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { comparisonPath } from '../../paths.ts'
import { Blockers } from '../list/Blockers.tsx'
import { EditionLink } from '../list/EditionLink.tsx'
import type { OpenEdition } from '../shapes.ts'
import { standingTone, useRegisterWords, useStandingWord } from '../standing.ts'
import { editionWords } from '../words/edition.ts'
import { reasonWords } from '../words/reasons.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import { Blanks } from './Blanks.tsx'
import styles from './edition.module.css'
import { ReturnDialog } from './ReturnDialog.tsx'
import { isMapToSend, RoadMapOrder } from './RoadMapOrder.tsx'
import type { Acts } from './use-acts.ts'

interface StandingProps {
  page: OpenEdition
  acts: Acts
  show: (done: Done | null) => void
}

/** Where the edition stands in words, what is next, and what is in the way. */
export function Standing({ page, acts, show }: StandingProps): ReactNode {
  const t = useWords(editionWords)
  const r = useWords(reasonWords)
  const standingWord = useStandingWord()
  const registerWords = useRegisterWords()
  const { edition } = page
  const register = registerWords(edition.register)
  const isWriting = page.whyNot.submit === null || page.whyNot.submit === 'blocked'
  return (
    <Panel
      title={t.standing}
      aside={<Chip tone={standingTone[edition.state]}>{standingWord(edition.kind, edition.state)}</Chip>}
    >
      {register !== null && <p className={styles.register}>{register}</p>}
      <p>{useSays(page)}</p>
      {edition.returnedWords !== null && (
        <blockquote className={styles.words}>
          <span className="soft small">{t.directorSaid}</span>
          {edition.returnedWords}
        </blockquote>
      )}
      {page.orderedBy !== null && (
        <p>
          {t.orderedBy} <EditionLink edition={page.orderedBy} />
        </p>
      )}
      {page.voidedBy !== null && (
        <p>
          {t.voidedBy} <EditionLink edition={page.voidedBy} />
        </p>
      )}
      {isWriting && <Blockers blockers={page.blockers} communityId={page.community?.id ?? null} />}
      {page.isUnchangedSinceReturn && isWriting && <p className="small">{t.unchanged}</p>}
      <Blanks page={page} />
      <Actions page={page} acts={acts} show={show} />
      {page.whyNot.approve === 'blocked' && <p className="soft small">{t.outdated}</p>}
      <ProblemNotice error={acts.error} refusals={r.refusals} />
    </Panel>
  )
}

function Actions({ page, acts, show }: StandingProps): ReactNode {
  const t = useWords(editionWords)
  const [asking, ask] = useState<'approve' | 'return' | null>(null)
  const { whyNot } = page
  const mayCompare = page.comparable.length > 0
  return (
    <div className={styles.actions}>
      {(whyNot.submit === null || whyNot.submit === 'blocked') && (
        <Button
          disabled={whyNot.submit !== null || page.blockers.length > 0}
          loading={acts.isPending}
          onClick={acts.submit}
        >
          {t.submit}
        </Button>
      )}
      {isMapToSend(page) && <RoadMapOrder page={page} />}
      {(whyNot.approve === null || whyNot.approve === 'blocked') && (
        <Button disabled={whyNot.approve !== null} onClick={() => ask('approve')}>
          {t.approve}
        </Button>
      )}
      {whyNot.return === null && (
        <Button variant="default" onClick={() => ask('return')}>
          {t.return}
        </Button>
      )}
      {whyNot.takeBack === null && (
        <Button variant="default" loading={acts.isPending} onClick={acts.takeBack}>
          {t.takeBack}
        </Button>
      )}
      {whyNot.restore === null && (
        <Button loading={acts.isPending} onClick={acts.restore}>
          {t.restore}
        </Button>
      )}
      {mayCompare && (
        <LinkButton to={comparisonPath(page.edition.id)} variant="default">
          {t.compare}
        </LinkButton>
      )}
      {whyNot.discard === null && (
        <Button variant="subtle" loading={acts.isPending} onClick={acts.discard}>
          {t.discard}
        </Button>
      )}
      {asking === 'approve' && <ApproveDialog page={page} show={show} close={() => ask(null)} />}
      {asking === 'return' && <ReturnDialog page={page} show={show} close={() => ask(null)} />}
    </div>
  )
}

/** One sentence: what this state means for this reader. */
function useSays({ edition, whyNot, orderedBy }: OpenEdition): string {
  const { says } = useWords(editionWords)
  const isWriter = whyNot.word === null
  switch (edition.state) {
    case 'draft':
      if (orderedBy !== null && isWriter) return says.annex
      if (edition.kind === 'road_map' && isWriter) return says.mapAlone
      return isWriter ? says.draft : says.draftRead
    case 'submitted':
      return whyNot.return === null ? says.submittedMine : says.submitted
    case 'returned':
      return isWriter ? says.returned : says.returnedRead
    case 'approved':
      return {
        order: says.approvedOrder,
        order_change: says.approvedOrder,
        order_road_map: says.approved,
        regulation: says.approvedRules,
        road_map: says.approvedPlan,
      }[edition.kind]
    case 'voided':
      return says.voided
    case 'discarded':
      return says.discarded
  }
}
