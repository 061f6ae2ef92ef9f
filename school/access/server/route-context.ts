import type { Channels } from '#platform/channels.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { RoomFeed } from '#platform/live/room-feed.ts'
import type { Log } from '#platform/log.ts'
import type { Actor, Moment, SchoolId } from '../actor.ts'
import type { Accounts } from './accounts.ts'
import type { Membership } from './store.ts'

/** What every handler is given. `inSchool` is the only way to the rows of a school. */
export interface RouteContext {
  /** Runs the work as the person who is signed in; without a session the request ends as UNAUTHORIZED. */
  inSchool<Result>(work: (tx: Transaction, actor: Actor, moment: Moment) => Promise<Result>): Promise<Result>
  /** Runs the work for a school without a person: only for what stands before signing in (one-time links, the demo). */
  beforeSignIn<Result>(
    schoolId: SchoolId,
    work: (tx: Transaction, moment: Moment) => Promise<Result>,
  ): Promise<Result>
  /** Runs the work before any school is known: only for what is found by a code, which then enters its scope itself. */
  outsideSchool<Result>(work: (tx: Transaction, realNow: Date) => Promise<Result>): Promise<Result>
  /** Every school the signed-in account belongs to. */
  memberships(): Promise<readonly Membership[]>
  installation: Installation
  /** Meetings that run, for whoever waits for a change of one. */
  rooms: RoomFeed
  accounts: Accounts
  headers: Headers
  /** Names this request in the log and in an apology. */
  requestId: string
  /** The address the request came from, for limiting attempts. */
  address: string
  setCookies(cookies: readonly string[]): void
  log: Log
}

/** What is true of the whole installation. */
export interface Installation {
  /** Under this address people open Krug; links and QR codes are made with it. */
  url: string
  /** Whether it listens to this machine only. */
  isLocal: boolean
  mailWorks: boolean
  /** The services outside by which people can be reached. */
  channels: Channels
  /** A short proof that this installation wrote the text. */
  sign(text: string): string
  demoPassword(login: string): string
  facts(): Promise<{ demoSchoolId: SchoolId | null; hasRealSchool: boolean }>
  foundSchool(school: NewSchool): Promise<{ token: string; expiresAt: Date }>
}

export interface NewSchool {
  name: string
  place: string
  timeZone: string
  technician: { familyName: string; givenName: string; patronymic: string | null }
}
