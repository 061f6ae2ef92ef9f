import { Button, Group, Textarea, Title } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { fullName, shortName, useMe } from '#school/access/web/public.tsx'
import { PersonMark } from '#school/people/web/public.tsx'
import { wordsLengthMaximum } from '../../join.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Member, Proposal } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/leader.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './people.module.css'

interface LeaderProposalProps {
  community: Community
  members: readonly Member[]
  proposal: Proposal
  show: (done: Done) => void
}

/** Who is proposed, what each member says, and one’s own answer. */
export function LeaderProposal(props: LeaderProposalProps): ReactNode {
  const { community, proposal } = props
  const t = useWords(words)
  const formats = useFormats()
  const { proposedBy } = proposal
  const isMissingOwn = !proposal.proposedConsents
  return (
    <section className={styles.request}>
      <Title order={3}>{t.proposal(fullName(proposal.person))}</Title>
      <p className="small soft">
        {proposedBy !== null && t.proposedBy(shortName(proposedBy), formats.dayOf(proposal.proposedAt))}
      </p>
      <p role="status">
        {t.standing(proposal.consents, proposal.needed)}
        {isMissingOwn && `. ${t.waitsForOwn(fullName(proposal.person))}`}
        {proposal.objections > 0 && `. ${t.objections(proposal.objections)}`}.
      </p>
      <Answers {...props} />
      {community.isMember && community.why.edit === null && <OwnAnswer {...props} />}
    </section>
  )
}

function Answers({ members, proposal }: LeaderProposalProps): ReactNode {
  const t = useWords(words)
  const answerOf = (id: string) => proposal.answers.find(({ person }) => person.id === id)
  return (
    <ul className={styles.answers} aria-label={t.answersOf}>
      {members.map(({ person }) => {
        const answer = answerOf(person.id)
        return (
          <li key={person.id}>
            <PersonMark person={person} size={30} />
            <span>{fullName(person)}</span>
            {answer === undefined ? (
              <span className="small soft">{t.noAnswer}</span>
            ) : (
              <Chip tone={answer.stance === 'consent' ? 'board' : 'coral'}>{t.stances[answer.stance]}</Chip>
            )}
            {answer !== undefined && answer.words !== null && (
              <div className={`${styles.said} small soft`}>{answer.words}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Consent by one press; an objection says why; both can be taken back while nothing is decided. */
function OwnAnswer({ community, proposal, show }: LeaderProposalProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const { person } = useMe()
  const [isObjecting, setObjecting] = useState(false)
  const id = { communityId: community.id, proposalId: proposal.id }
  const { consent, unanswer, withdraw } = useAnswers(id, fullName(proposal.person))
  const deed = useDeed(show)
  const own = proposal.answers.find((answer) => answer.person.id === person.id)
  const mayWithdraw = [proposal.person.id, proposal.proposedBy?.id].includes(person.id)
  const button = (label: string, variant: 'filled' | 'default' | 'subtle', act: () => Promise<Done>) => (
    <Button
      variant={variant}
      {...(variant === 'subtle' ? { color: 'gray' } : {})}
      loading={deed.isPending}
      onClick={() => deed.run(act)}
    >
      {label}
    </Button>
  )
  return (
    <>
      <Group gap="sm">
        {own?.stance !== 'consent' && button(t.consent, 'filled', consent)}
        {own === undefined && !isObjecting && (
          <Button variant="default" onClick={() => setObjecting(true)}>
            {t.object}
          </Button>
        )}
        {own !== undefined && button(t.takeBack, 'default', unanswer)}
        {mayWithdraw && button(t.withdraw, 'subtle', withdraw)}
      </Group>
      {isObjecting && own === undefined && (
        <Objection id={id} close={() => setObjecting(false)} show={show} undo={unanswer} />
      )}
      <ProblemNotice error={deed.error} refusals={refusals} />
    </>
  )
}

interface ProposalId {
  communityId: Community['id']
  proposalId: Proposal['id']
}

function useAnswers(id: ProposalId, proposedName: string) {
  const t = useWords(words)
  const unanswer = async (): Promise<Done> => {
    await communitiesApi.leader.unanswer.call(id)
    return { text: t.answerBack }
  }
  const consent = async (): Promise<Done> => {
    const after = await communitiesApi.leader.answer.call({ ...id, stance: 'consent' })
    // The last consent decides; what is decided is replaced by another proposal, not taken back.
    return after.proposal === null ? { text: t.consented } : { text: t.consented, undo: unanswer }
  }
  const withdraw = async (): Promise<Done> => {
    await communitiesApi.leader.withdraw.call(id)
    const undo = async () => {
      await communitiesApi.leader.restore.call(id)
      return { text: t.proposed(proposedName) }
    }
    return { text: t.withdrawn, undo }
  }
  return { consent, unanswer, withdraw }
}

interface ObjectionProps {
  id: ProposalId
  close: () => void
  show: (done: Done) => void
  undo: () => Promise<Done>
}

function Objection({ id, close, show, undo }: ObjectionProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const draft = useDraft(`communities.objection.${id.proposalId}`, '')
  const [isMissing, setMissing] = useState(false)
  const objecting = useDeed((done) => {
    draft.forget()
    close()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(draft.value.trim() === '')
    if (draft.value.trim() === '') return
    objecting.run(async () => {
      await communitiesApi.leader.answer.call({ ...id, stance: 'objection', words: draft.value })
      return { text: t.objected, undo }
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label={t.objectWords}
        description={t.objectNote}
        autosize
        minRows={2}
        maxLength={wordsLengthMaximum}
        value={draft.value}
        error={isMissing ? t.objectMissing : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <ProblemNotice error={objecting.error} refusals={refusals} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={objecting.isPending}>
          {t.send}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
        <DraftNote draft={draft} />
      </Group>
    </form>
  )
}
