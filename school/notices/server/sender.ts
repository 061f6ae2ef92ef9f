import type { Language } from '#base/words.ts'
import type { Channels } from '#platform/channels.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'
import type { Moment, SchoolId } from '#school/access/actor.ts'
import { momentIn, schoolOf } from '#school/access/server/public.ts'
import { type Channel, channels } from '../channel.ts'
import type { NoticeGroup } from '../sentence.ts'

/** What sending needs from the installation. */
export interface Sender {
  database: Database
  channels: Channels
  clock: Clock
  log: Log
  /** The address of the pages, for links. */
  url: string
  /** The address of the endpoints, for what a mail program presses by itself. */
  api: string
  sign: (text: string) => string
  groups: (language: Language) => Readonly<Record<string, NoticeGroup>>
}

/** A school as the job sees it: no person, and the one right that no person has (see the policies of migration 41). */
export interface SendingSchool {
  id: SchoolId
  name: string
  timeZone: string
  moment: Moment
}

/** Runs the work as the one who sends, for one school, at the moment its own clock shows. */
export function asSender<Result>(
  sender: Pick<Sender, 'database' | 'clock'>,
  schoolId: SchoolId,
  work: (tx: Transaction, school: SendingSchool) => Promise<Result>,
): Promise<Result | null> {
  return inScope(sender.database, { schoolId, personId: null, roles: ['notices_sender'] }, async (tx) => {
    const moment = await momentIn(tx, sender.clock.now())
    // The school was removed since the job asked which there are.
    if (moment === null) return null
    const { id, name, timeZone } = await schoolOf(tx)
    return work(tx, { id, name, timeZone, moment })
  })
}

/** The channels that this installation has. */
export function openOf(installed: Channels): Channel[] {
  return channels.filter((channel) => installed[channel] !== null)
}
