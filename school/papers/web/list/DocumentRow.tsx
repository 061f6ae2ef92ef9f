import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useActor, usePersonName } from '#school/access/web/public.tsx'
import { editionPath } from '../../paths.ts'
import { whyMayNotApprove } from '../../policy.ts'
import type { CommunityPapers, DocumentState, EditionLine, PaperLine } from '../shapes.ts'
import { standingTone, useRegisterWords, useStandingWord } from '../standing.ts'
import { useDrafting } from '../use-drafting.ts'
import { listWords } from '../words/list.ts'
import { paperWords } from '../words/papers.ts'
import { reasonWords } from '../words/reasons.ts'
import { Blockers } from './Blockers.tsx'
import { EditionLink } from './EditionLink.tsx'
import styles from './list.module.css'
import { furtherDrafts, type NextStep, nextStep, type Reader } from './next-step.ts'

interface DocumentRowProps {
  position: number
  document: DocumentState
  lines: readonly PaperLine[]
  papers: CommunityPapers
  /** The first thing to do on the page presses; what follows stays quiet. */
  isFirst: boolean
}

/** Who looks, as far as it decides what is next. */
export function useReader({ isInside }: CommunityPapers): Reader {
  return { isInside, mayApprove: whyMayNotApprove(useActor()) === null }
}

/** One of the six: how it stands, what to do next, what is in the way. */
export function DocumentRow({ position, document, lines, papers, isFirst }: DocumentRowProps): ReactNode {
  const t = useWords(paperWords)
  const reader = useReader(papers)
  const next = nextStep(lines, reader)
  const isDone = document.state === 'approved'
  const own = lines.find(({ open }) => open !== null) ?? lines.find(({ kind }) => kind === document.document)
  const blocking = isDone ? [] : (own?.blockers ?? [])
  return (
    <li className={styles.document} data-later={document.state === 'not_yet'}>
      <span className={styles.bead} data-done={isDone} aria-hidden="true">
        {isDone ? <IconCheck size={18} stroke={2.2} /> : position}
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <h2 className={styles.name}>{t.documents[document.document]}</h2>
          <StateChip document={document} />
        </div>
        {document.document === 'diary' ||
        document.document === 'council_talk' ||
        document.document === 'site' ? (
          <Later document={document.document} />
        ) : (
          <>
            <Facts document={document} next={next} />
            {reader.isInside && <Blockers blockers={blocking} communityId={papers.community.id} />}
            <Editions lines={lines} next={next} />
          </>
        )}
      </div>
      <Steps
        next={next}
        further={furtherDrafts(lines, next, reader)}
        communityId={papers.community.id}
        isFirst={isFirst}
      />
    </li>
  )
}

function StateChip({ document: { document, state } }: { document: DocumentState }): ReactNode {
  const t = useWords(paperWords)
  const standingWord = useStandingWord()
  if (document === 'diary' || document === 'council_talk' || document === 'site' || state === 'not_yet')
    return <Chip>{t.notYet}</Chip>
  return <Chip tone={standingTone[state]}>{standingWord(document, state)}</Chip>
}

function Later({ document }: { document: 'diary' | 'council_talk' | 'site' }): ReactNode {
  return <p className={styles.note}>{useWords(listWords).later[document]}</p>
}

function Facts({ document, next }: { document: DocumentState; next: NextStep }): ReactNode {
  const t = useWords(listWords)
  const p = useWords(paperWords)
  const registerWords = useRegisterWords()
  const register = registerWords(document.register)
  return (
    <>
      {register !== null && (
        <p className={styles.note}>{document.document === 'order' ? register : p.byOrder(register)}</p>
      )}
      {next.kind === 'open' && <UnderWay edition={next.edition} />}
      {next.kind === 'draft' && <p className={styles.note}>{t.startNote[next.paper]}</p>}
      {next.kind === 'none' && <p className={styles.note}>{t.nobodyYet}</p>}
    </>
  )
}

function UnderWay({ edition }: { edition: EditionLine }): ReactNode {
  const t = useWords(listWords)
  const formats = useFormats()
  const nameOf = usePersonName()
  if (edition.state === 'returned' && edition.returnedWords !== null)
    return <p className={styles.returned}>{t.returnedWith(edition.returnedWords)}</p>
  if (edition.state === 'submitted' && edition.submittedAt !== null)
    return (
      <p className={styles.note}>
        {t.submittedBy(nameOf(edition.submittedBy), formats.instant(edition.submittedAt))}
      </p>
    )
  if (edition.state === 'draft')
    return (
      <p className={styles.note}>
        {t.draftedBy(nameOf(edition.draftedBy), formats.instant(edition.draftedAt))}
      </p>
    )
  return null
}

/** Everything behind the document, when it is more than the one paper the button opens. */
function Editions({ lines, next }: { lines: readonly PaperLine[]; next: NextStep }): ReactNode {
  const t = useWords(listWords)
  const shown = next.kind === 'open' ? next.edition.id : null
  const editions = lines
    .flatMap(({ open, inForce, voided }) => [open, inForce, ...voided])
    .filter((edition): edition is EditionLine => edition !== null && edition.id !== shown)
  if (editions.length === 0) return null
  return (
    <ul className={styles.editions} aria-label={t.otherPapers}>
      {editions.map((edition) => (
        <li key={edition.id}>
          <EditionLink edition={edition} />
        </li>
      ))}
    </ul>
  )
}

interface StepsProps {
  next: NextStep
  further: readonly PaperLine[]
  communityId: string
  isFirst: boolean
}

function Steps({ next, further, communityId, isFirst }: StepsProps): ReactNode {
  const t = useWords(listWords)
  const r = useWords(reasonWords)
  const drafting = useDrafting()
  const variant = isFirst ? 'filled' : 'default'
  return (
    <div className={styles.steps}>
      {next.kind === 'open' && (
        <LinkButton to={editionPath(next.edition.id)} variant={variant}>
          {t.step[next.as]}
        </LinkButton>
      )}
      {next.kind === 'draft' && (
        <Button
          variant={variant}
          loading={drafting.isPending}
          onClick={() => drafting.mutate({ communityId, kind: next.paper })}
        >
          {t.start[next.paper]}
        </Button>
      )}
      {further.map(({ kind, inForce }) => (
        <Button
          key={kind}
          variant="subtle"
          loading={drafting.isPending}
          onClick={() => drafting.mutate({ communityId, kind })}
        >
          {inForce === null || kind === 'order_change' ? t.start[kind] : t.newEdition}
        </Button>
      ))}
      <ProblemNotice error={drafting.error} refusals={r.refusals} />
    </div>
  )
}
