import type { StagePhase } from './stage.ts'

type Timed = Pick<StagePhase, 'startedAt' | 'endedAt' | 'lengthSeconds' | 'pauses'>

/** Seconds in which the phase stood still until the moment. */
export function pausedSeconds({ pauses, endedAt }: Pick<Timed, 'pauses' | 'endedAt'>, now: Date): number {
  const until = endedAt ?? now
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, seconds(pause.beganAt, earlier(pause.endedAt ?? until, until))),
    0,
  )
}

/** Seconds the phase has run, without its pauses. */
export function spentSeconds(phase: Timed, now: Date): number {
  const whole = seconds(phase.startedAt, phase.endedAt ?? now)
  return Math.max(0, whole - pausedSeconds(phase, now))
}

/** Positive when it takes longer than was planned. */
export function overrunSeconds(phase: Timed, now: Date): number {
  return Math.max(0, spentSeconds(phase, now) - phase.lengthSeconds)
}

export function pausedAt({ pauses }: Pick<Timed, 'pauses'>): Date | null {
  return pauses.find(({ endedAt }) => endedAt === null)?.beganAt ?? null
}

function seconds(from: Date, until: Date): number {
  return (until.getTime() - from.getTime()) / 1000
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
