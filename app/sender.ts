import type { Installation } from '#school/access/server/route-context.ts'
import type { Sender } from '#school/notices/server/sender.ts'
import type { Ground } from './ground.ts'
import { noticeGroups } from './notice-sentences.ts'

/** What sends notices out of the app: this installation’s channels, its address, and every capability’s sentences. */
export function senderOf(
  ground: Pick<Ground, 'database' | 'channels' | 'clock' | 'log'>,
  installation: Pick<Installation, 'url' | 'sign'>,
): Sender {
  const { database, channels, clock, log } = ground
  const { url, sign } = installation
  return { database, channels, clock, log, url, api: new URL('api', url).href, sign, groups: noticeGroups }
}
