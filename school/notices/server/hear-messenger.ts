import { idFrom } from '#base/id.ts'
import type { Heard } from '#platform/messengers/messenger.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { schoolIds } from '#school/access/server/public.ts'
import type { Messenger } from '../channel.ts'
import { isLinkCode, linkCodeIn } from '../link-code.ts'
import { letterWords } from '../notice-sentences.ts'
import { announceWays } from './announce.ts'
import { asSender, type Sender } from './sender.ts'
import { settingsOf } from './settings-store.ts'
import { hasOpenCode, heardUpTo, keepChat, keepHeard, takeLinkCode } from './ways-store.ts'

/** While somebody is about to write, the bot listens, in turns short enough to stop in; otherwise it only looks. */
const turnSeconds = 5
const mostTurns = 9

/** Asks the messenger what was written to the bot, and goes on for most of a minute while somebody is about to write. */
export async function hearMessenger(sender: Sender, messenger: Messenger): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn += 1) if (!(await hearOnce(sender, messenger))) return
}

/**
 * Links the chats in which codes were written. One bot serves every school of the installation; a code is known in one of
 * them. Returns whether a code is still waited for.
 */
async function hearOnce(sender: Sender, messenger: Messenger): Promise<boolean> {
  const bot = sender.channels[messenger]
  if (bot === null) return false
  const schools = (await schoolIds(sender.database)).map((id) => idFrom<'School'>(id))
  const { from, isAwaited } = await placeToGoOn(sender, schools, messenger)
  const { heard, next } = await bot.hear(from, isAwaited ? turnSeconds : 0)
  const answers: { chat: string; text: string }[] = []
  const unknown = new Map(heard.map((message) => [message.chat, message]))
  for (const schoolId of schools)
    await asSender(sender, schoolId, async (tx, school) => {
      const { now } = school.moment
      for (const message of heard) {
        const person = await takeLinkCode(tx, messenger, linkCodeIn(message.text), now)
        if (person === null) continue
        await keepChat(tx, { schoolId, personId: person, messenger, chat: message.chat }, now)
        await announceWays(tx, schoolId, person, now)
        const { language } = await settingsOf(tx, person)
        answers.push({ chat: message.chat, text: letterWords(language).linked(school.name) })
        unknown.delete(message.chat)
      }
      if (next !== null) await keepHeard(tx, { schoolId, messenger, upTo: next }, now)
    })
  for (const message of unknown.values()) if (deservesAnswer(message)) answers.push(unknownCodeTo(message))
  // Whoever stopped the bot at once is not answered; nothing else depends on it.
  for (const { chat, text } of answers) await bot.send(chat, text).catch(() => undefined)
  return isAwaited
}

async function placeToGoOn(
  sender: Sender,
  schools: readonly SchoolId[],
  messenger: Messenger,
): Promise<{ from: number | null; isAwaited: boolean }> {
  const places: number[] = []
  let isAwaited = false
  for (const schoolId of schools)
    await asSender(sender, schoolId, async (tx, { moment }) => {
      const place = await heardUpTo(tx, messenger)
      if (place !== null) places.push(place)
      isAwaited ||= await hasOpenCode(tx, messenger, moment.now)
    })
  // A school that wrote its place down last has heard everything; a code counts once, so hearing again does no harm.
  return { from: places.length === 0 ? null : Math.min(...places), isAwaited }
}

/** A code that did not fit, or a first greeting, is answered; a conversation is not begun. */
function deservesAnswer({ text }: Heard): boolean {
  return text === '' || isLinkCode(linkCodeIn(text))
}

/** Whose language it is nobody knows, so it is said in both. */
function unknownCodeTo({ chat }: Heard): { chat: string; text: string } {
  return { chat, text: `${letterWords('ru').unknownCode}\n\n${letterWords('en').unknownCode}` }
}
