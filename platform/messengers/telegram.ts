import { DeliveryFailure } from '../delivery-failure.ts'
import { type Answer, ask, field, listIn } from './ask.ts'
import type { Heard, Messenger } from './messenger.ts'

/** A bot of Telegram by its Bot API: three methods are all that is needed. */
export function telegram(token: string, api: string): Messenger {
  const call = async (method: string, body: object, waitSeconds = 0): Promise<unknown> => {
    const url = new URL(`/bot${token}/${method}`, api)
    const answer = await ask(url, { method: 'POST', body }, waitSeconds)
    if (field(answer.body, 'ok') !== true) throw telegramFailure(answer)
    return answer.body
  }
  let name: Promise<string> | null = null
  const botName = () => {
    name ??= call('getMe', {}).then((me) => String(field(me, 'result', 'username')))
    // A bot that could not be asked is asked again the next time.
    name.catch(() => {
      name = null
    })
    return name
  }
  return {
    linkWith: async (code) => `https://t.me/${await botName()}?start=${code}`,
    async send(chat, text) {
      await call('sendMessage', { chat_id: chat, text, link_preview_options: { is_disabled: true } })
    },
    async hear(from, waitSeconds) {
      const question = {
        ...(from === null ? {} : { offset: from }),
        timeout: waitSeconds,
        allowed_updates: ['message'],
      }
      const updates = listIn(await call('getUpdates', question, waitSeconds), 'result')
      const last = updates.at(-1)
      return {
        heard: updates.flatMap(heardIn),
        next: last === undefined ? from : Number(field(last, 'update_id')) + 1,
      }
    },
  }
}

/** Only conversations with one person: in a group everybody would read what is told to one. */
function heardIn(update: unknown): Heard[] {
  const text = field(update, 'message', 'text')
  const chat = field(update, 'message', 'chat', 'id')
  if (typeof text !== 'string' || chat === undefined) return []
  if (field(update, 'message', 'chat', 'type') !== 'private') return []
  return [{ chat: String(chat), text: text.replace(/^\/start\s*/, '').trim() }]
}

function telegramFailure({ status, body }: Answer): DeliveryFailure {
  if (status === 401 || status === 404) return new DeliveryFailure('not_let_in', { answer: status })
  if (status === 403) return new DeliveryFailure('blocked', { answer: status })
  if (status === 429) {
    const wait = Number(field(body, 'parameters', 'retry_after'))
    return new DeliveryFailure('busy', { answer: status, waitSeconds: Number.isFinite(wait) ? wait : null })
  }
  if (status >= 500) return new DeliveryFailure('failed', { answer: status })
  const isChatLost = /chat not found/i.test(String(field(body, 'description')))
  return new DeliveryFailure(isChatLost ? 'blocked' : 'content_refused', { answer: status })
}
