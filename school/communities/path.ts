import { type SizeProblem, sizeProblem } from './size.ts'

/** The way of a community year, from the team to what is shared. Its ring is the face of the community everywhere. */
export const beads = [
  'team_difficulties',
  'strategy',
  'skills',
  'goal_forecast',
  'lessons_meetings',
  'what_changed',
  'share',
] as const
export type Bead = (typeof beads)[number]
export type PathState = 'done' | 'now' | 'later'

/** The ten steps of a community, each proved by something it made; under the bead to which it belongs. */
export const pathSteps = {
  common_problem: 'team_difficulties',
  agreed_techniques: 'strategy',
  own_deficits: 'skills',
  indicators: 'goal_forecast',
  year_plan: 'goal_forecast',
  carried_out: 'lessons_meetings',
  joint_lessons: 'lessons_meetings',
  bank_materials: 'share',
  council_talk: 'share',
  school_proposals: 'share',
} as const satisfies Record<string, Bead>
export type PathStep = keyof typeof pathSteps
// The keys of a constant are exactly these.
export const pathStepsInOrder = Object.keys(pathSteps) as [PathStep, ...PathStep[]]

/** What must be there before the first bead can close. The papers stand above this capability; the page adds them. */
export const preparations = [
  'topic_chosen',
  'announced',
  'members_joined',
  'leader_agreed',
  'first_meeting_set',
] as const
export type Preparation = (typeof preparations)[number]

export interface PathFacts {
  announcedAt: string | null
  memberCount: number
  leaderAgreedAt: string | null
  firstMeetingSetAt: string | null
  isFirstMeetingPast: boolean
}

export interface Path {
  preparations: { preparation: Preparation; state: PathState; at: string | null }[]
  memberCount: number
  sizeProblem: SizeProblem | null
  beads: { bead: Bead; state: PathState; steps: { step: PathStep; number: number; state: PathState }[] }[]
}

/**
 * Computed from what is there, never ticked by hand. Only what today's facts prove is done; what nothing can prove yet
 * is still to come.
 */
export function pathOf(facts: PathFacts): Path {
  const problem = sizeProblem(facts.memberCount)
  return {
    preparations: preparationsOf(facts, problem),
    memberCount: facts.memberCount,
    sizeProblem: problem,
    beads: beads.map((bead) => ({ bead, state: beadState(bead), steps: stepsUnder(bead) })),
  }
}

/** The face of a community: one state for each bead. */
export function ringOf(): PathState[] {
  return beads.map(beadState)
}

/** The problem is named by the topic; its causes are worked out in the meetings to come, so the first bead is open. */
function beadState(bead: Bead): PathState {
  return bead === 'team_difficulties' ? 'now' : 'later'
}

function stepsUnder(wanted: Bead): Path['beads'][number]['steps'] {
  return pathStepsInOrder.flatMap((step, index) =>
    pathSteps[step] === wanted ? [{ step, number: index + 1, state: beadState(wanted) }] : [],
  )
}

function preparationsOf(facts: PathFacts, problem: SizeProblem | null): Path['preparations'] {
  const isTeam = problem === null
  const state = (isDone: boolean, canBegin: boolean): PathState =>
    isDone ? 'done' : canBegin ? 'now' : 'later'
  return [
    { preparation: 'topic_chosen', state: 'done', at: null },
    { preparation: 'announced', state: state(facts.announcedAt !== null, true), at: facts.announcedAt },
    { preparation: 'members_joined', state: state(isTeam, true), at: null },
    {
      preparation: 'leader_agreed',
      state: state(facts.leaderAgreedAt !== null, problem !== 'too_few'),
      at: facts.leaderAgreedAt,
    },
    {
      preparation: 'first_meeting_set',
      state: state(facts.isFirstMeetingPast, facts.firstMeetingSetAt !== null || problem !== 'too_few'),
      at: facts.firstMeetingSetAt,
    },
  ]
}
