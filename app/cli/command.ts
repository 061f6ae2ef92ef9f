import type { Language } from '#base/words.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'

/** What an option takes: nothing, a text that may be left out, or a text that must be given. */
export type OptionKind = 'flag' | 'text' | 'needed'

export interface Order {
  text(option: string): string | null
  has(option: string): boolean
  config: Config
  log: Log
  language: Language
  /** Says something before the answer: only what runs for long has to. */
  tell: (text: string) => void
}

/** What a command answers: sentences for people and the same facts for `--json`. */
export interface Told {
  said: string
  facts: object
}

export interface Command {
  options: Readonly<Record<string, OptionKind>>
  run(order: Order): Promise<Told>
}

/** Wrong arguments that only the command itself can see. Each complaint names the argument and what it should be. */
export class WrongArguments extends Error {
  readonly complaints: readonly string[]

  constructor(...complaints: string[]) {
    super(complaints.join('\n'))
    this.name = 'WrongArguments'
    this.complaints = complaints
  }
}
