import { foundOrRefused } from '#base/refusal.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import { schoolOf } from '#school/access/server/public.ts'
import { announceWays } from './announce.ts'
import { readLetterToken } from './letter-token.ts'
import { insertRefusal } from './settings-store.ts'

export interface LetterMeaning {
  group: string
  schoolName: string
}

/** What the link in a letter would switch off. Looking changes nothing: mail servers follow links too. */
export async function readLetter(context: RouteContext, token: string): Promise<LetterMeaning> {
  const link = foundOrRefused(readLetterToken(token, context.installation.sign))
  return context.beforeSignIn(link.schoolId, async (tx) => ({
    group: link.group,
    schoolName: (await schoolOf(tx)).name,
  }))
}

/** Switches off what the letter was about, for whom it was written. Whoever holds the letter may, without signing in. */
export async function refuseByLetter(context: RouteContext, token: string): Promise<LetterMeaning> {
  const link = foundOrRefused(readLetterToken(token, context.installation.sign))
  const { schoolId, personId, group, deliveryId } = link
  return context.beforeSignIn(schoolId, async (tx, moment) => {
    const { name } = await schoolOf(tx)
    await insertRefusal(
      tx,
      { schoolId, personId, group, channel: 'mail', byDelivery: deliveryId },
      moment.now,
    )
    await announceWays(tx, schoolId, personId, moment.now)
    return { group, schoolName: name }
  })
}
