import type { ReactNode } from 'react'
import type { Tone } from './tokens.ts'

/** Something on Today that waits for this person: what, why, and the one place where it is done. */
export interface WaitingThing {
  key: string
  title: string
  note: ReactNode
  /** A short word in front: a count, a day. */
  mark: string
  tone: Tone
  to: string
  params?: Readonly<Record<string, string>>
  /** What the button says when this thing stands first. */
  action: string
}
