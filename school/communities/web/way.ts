import type { BeadState } from '#kit/BeadRing.tsx'
import type { Community, Leader, Path, Preparation } from './shapes.ts'

/** What gathers a team: what the server proves, the order of the papers, and the agreement that comes later. */
export type WayStep = Preparation['preparation'] | 'ordered' | 'agreement'

export interface StepOnWay {
  step: WayStep
  state: BeadState
  at: string | null
}

type Standing = Pick<Community, 'state' | 'states'>

/** The steps of the first bead in the order in which they are usually done. */
export function wayOf(
  community: Standing,
  path: Pick<Path, 'preparations' | 'sizeProblem'>,
  /** Whether the program has a place where members agree on working together. */
  hasAgreement: boolean,
): StepOnWay[] {
  const order = community.states.find(({ state }) => state === 'ordered')
  const active = community.states.find(({ state }) => state === 'active')
  const isReady = path.sizeProblem === null && isDone(path, 'leader_agreed')
  const ordered: StepOnWay = {
    step: 'ordered',
    state: order !== undefined ? 'done' : isReady ? 'now' : 'later',
    at: order?.enteredAt ?? null,
  }
  const before = path.preparations.filter(({ preparation }) => preparation !== 'first_meeting_set')
  const meeting = path.preparations.filter(({ preparation }) => preparation === 'first_meeting_set')
  const agreement: StepOnWay = {
    step: 'agreement',
    state: active !== undefined ? 'done' : hasAgreement && order !== undefined ? 'now' : 'later',
    at: active?.enteredAt ?? null,
  }
  return [...before.map(shown), ordered, ...meeting.map(shown), agreement].filter(
    // After the order nobody is called together any more.
    ({ step, state }) => order === undefined || step !== 'announced' || state === 'done',
  )
}

function shown({ preparation, state, at }: Preparation): StepOnWay {
  return { step: preparation, state, at }
}

function isDone(path: Pick<Path, 'preparations'>, wanted: Preparation['preparation']): boolean {
  return path.preparations.some(({ preparation, state }) => preparation === wanted && state === 'done')
}

/** A first meeting that is set but has not come yet is not done, and nothing is to be done about it. */
function isSet(path: Pick<Path, 'preparations'>, wanted: Preparation['preparation']): boolean {
  return path.preparations.some(({ preparation, at }) => preparation === wanted && at !== null)
}

/** The one thing this person does next for the community. */
export type Next =
  | 'requests'
  | 'question'
  | 'answer'
  | 'announce'
  | 'call'
  | 'split'
  | 'propose'
  | 'answers'
  | 'order'
  | 'meeting'
  | 'agreement'

type Doing = Pick<
  Community,
  | 'state'
  | 'states'
  | 'isInside'
  | 'isMember'
  | 'waitingCount'
  | 'waitingWishCount'
  | 'waitingQuestionCount'
  | 'why'
>
type WayFacts = Pick<Path, 'preparations' | 'sizeProblem'>

/** One’s own answer stands first, because nobody else can give it; null where nothing is this person’s to do. */
export function nextFor(
  personId: string,
  community: Doing,
  path: WayFacts,
  proposal: Leader['proposal'],
  hasAgreement: boolean,
): Next | null {
  return isAskedToAnswer(personId, community, proposal)
    ? 'answer'
    : nextForGroup(community, path, proposal, hasAgreement)
}

export function isAskedToAnswer(
  personId: string,
  { state, isMember }: Pick<Community, 'state' | 'isMember'>,
  proposal: Leader['proposal'],
): boolean {
  return state !== 'closed' && isMember && waitsForAnswer(proposal, personId)
}

/** What any member may do: who waits outside first, then the way, and last a question of one who has joined since. */
export function nextForGroup(
  community: Doing,
  path: WayFacts,
  proposal: Leader['proposal'],
  hasAgreement: boolean,
): Next | null {
  if (community.state === 'closed') return null
  const settles = community.why.settle === null
  if (settles && (community.waitingWishCount ?? 0) > 0) return 'requests'
  if (settles && (community.waitingQuestionCount ?? 0) > 0) return 'question'
  const step = community.isInside ? nextStep(community, path, proposal, hasAgreement) : null
  return step ?? (settles && (community.waitingCount ?? 0) > 0 ? 'question' : null)
}

function nextStep(
  community: Pick<Community, 'state'>,
  path: WayFacts,
  proposal: Leader['proposal'],
  hasAgreement: boolean,
): Next | null {
  const isOrdered = community.state !== 'preparing'
  if (!isOrdered && !isDone(path, 'announced')) return 'announce'
  if (!isOrdered && path.sizeProblem !== null) return path.sizeProblem === 'too_many' ? 'split' : 'call'
  if (!isDone(path, 'leader_agreed')) return proposal === null ? 'propose' : 'answers'
  if (!isOrdered) return 'order'
  if (!isSet(path, 'first_meeting_set')) return 'meeting'
  return hasAgreement && community.state === 'ordered' ? 'agreement' : null
}

export function waitsForAnswer(proposal: Leader['proposal'], personId: string): boolean {
  return proposal !== null && !proposal.answers.some(({ person }) => person.id === personId)
}
