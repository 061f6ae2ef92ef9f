import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { ItemId, ItemKind, ItemSettings } from '#school/meetings/agenda.ts'

export const phases = [
  'talk',
  'write',
  'show',
  'group',
  'vote',
  'voted',
  'propose',
  'mood',
  'mood_shown',
  'keep',
  'kept',
] as const
export type Phase = (typeof phases)[number]
export type PhaseId = Id<'Phase'>

/** One stretch of the meeting. The one that has not ended is where it stands. */
export interface StagePhase {
  id: PhaseId
  itemId: ItemId
  phase: Phase
  lengthSeconds: number
  startedBy: PersonId | null
  startedAt: Date
  endedAt: Date | null
  pauses: readonly Pause[]
}

export interface Pause {
  beganAt: Date
  endedAt: Date | null
}

const ofKind: Readonly<Record<ItemKind, readonly Phase[]>> = {
  talk: ['talk'],
  follow_up: ['talk'],
  exercise: ['talk'],
  case: ['talk'],
  cards: ['write', 'show', 'group', 'vote', 'voted'],
  conclusions: ['write', 'show', 'group'],
  decision: ['propose'],
  vote: ['talk', 'vote', 'voted'],
  mood: ['mood', 'mood_shown'],
  agreement: ['talk'],
}

/** What an item goes through, in order; the facilitator goes forward and back, and may leave out what is not needed. */
export function phasesOf({ kind, settings }: { kind: ItemKind; settings: ItemSettings }): readonly Phase[] {
  if (kind === 'agreement' && settings.part === 'keep') return ['keep', 'kept']
  return ofKind[kind]
}

export function nextPhase(phasesInOrder: readonly Phase[], phase: Phase): Phase | null {
  const index = phasesInOrder.indexOf(phase)
  return index === -1 ? null : (phasesInOrder[index + 1] ?? null)
}

export function previousPhase(phasesInOrder: readonly Phase[], phase: Phase): Phase | null {
  return phasesInOrder[phasesInOrder.indexOf(phase) - 1] ?? null
}

/** Cards are seen by all from here on; before, an author sees the own ones and the wall a number. */
export function areCardsShown(phase: Phase): boolean {
  return phase !== 'write'
}

const marking: readonly Phase[] = ['vote', 'mood', 'keep']
/** While such a phase runs, marks are taken; the one after it shows the sums. */
export function isMarking(phase: Phase): boolean {
  return marking.includes(phase)
}

const sumsAfter: Partial<Record<Phase, Phase>> = { voted: 'vote', mood_shown: 'mood', kept: 'keep' }
/** The phase whose marks this one shows. */
export function showsSumsOf(phase: Phase): Phase | null {
  return sumsAfter[phase] ?? null
}

const share: Readonly<Record<Phase, number>> = {
  talk: 1,
  propose: 1,
  write: 0.4,
  show: 0.3,
  group: 0.2,
  vote: 0.2,
  voted: 0.2,
  mood: 0.5,
  mood_shown: 0.5,
  keep: 0.7,
  kept: 0.3,
}

/** How long a phase may take by its share in the minutes of the item; at least half a minute. */
export function lengthOf(phase: Phase, lengthMinutes: number): number {
  return Math.max(30, Math.round((lengthMinutes * 60 * share[phase]) / 10) * 10)
}

export const phaseSecondsMaximum = 4 * 3600
