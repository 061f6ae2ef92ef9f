import { DeliveryFailure } from '../delivery-failure.ts'
import { type Answer, ask, field, listIn } from './ask.ts'
import type { Heard, Messenger } from './messenger.ts'

/** A bot of MAX. It answers under an address of its own; the token goes in a header. */
export function max(token: string, api: string): Messenger {
  const call = async (
    path: string,
    request: { query?: Record<string, string>; body?: object; waitSeconds?: number } = {},
  ): Promise<unknown> => {
    const url = new URL(path, api)
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value)
    const asked =
      request.body === undefined
        ? ({ method: 'GET' } as const)
        : ({ method: 'POST', body: request.body } as const)
    const answer = await ask(url, { ...asked, headers: { authorization: token } }, request.waitSeconds)
    if (answer.status !== 200) throw maxFailure(answer)
    return answer.body
  }
  let name: Promise<string> | null = null
  const botName = () => {
    name ??= call('/me').then((me) => String(field(me, 'username')))
    // A bot that could not be asked is asked again the next time.
    name.catch(() => {
      name = null
    })
    return name
  }
  return {
    linkWith: async (code) => `https://max.ru/${await botName()}?start=${code}`,
    async send(chat, text) {
      await call('/messages', { query: { user_id: chat, disable_link_preview: 'true' }, body: { text } })
    },
    async hear(from, waitSeconds) {
      const answer = await call('/updates', {
        query: {
          timeout: String(waitSeconds),
          types: 'bot_started,message_created',
          ...(from === null ? {} : { marker: String(from) }),
        },
        waitSeconds,
      })
      const marker = field(answer, 'marker')
      return {
        heard: listIn(answer, 'updates').flatMap(heardIn),
        next: typeof marker === 'number' ? marker : from,
      }
    },
  }
}

/** A person presses «Start» with the code in the link, or writes the code; in groups the bot does not listen. */
function heardIn(update: unknown): Heard[] {
  const isStart = field(update, 'update_type') === 'bot_started'
  const isDialog = isStart || field(update, 'message', 'recipient', 'chat_type') === 'dialog'
  const chat = isStart ? field(update, 'user', 'user_id') : field(update, 'message', 'sender', 'user_id')
  const text = isStart ? (field(update, 'payload') ?? '') : field(update, 'message', 'body', 'text')
  if (!isDialog || typeof text !== 'string' || chat === undefined) return []
  return [{ chat: String(chat), text: text.trim() }]
}

function maxFailure({ status, body }: Answer): DeliveryFailure {
  if (status === 401) return new DeliveryFailure('not_let_in', { answer: status })
  if (status === 403) return new DeliveryFailure('blocked', { answer: status })
  if (status === 404) {
    const isChat = /^(chat|dialog|user)\./.test(String(field(body, 'code')))
    return new DeliveryFailure(isChat ? 'blocked' : 'failed', { answer: status })
  }
  if (status === 429) return new DeliveryFailure('busy', { answer: status })
  return new DeliveryFailure(status >= 500 ? 'failed' : 'content_refused', { answer: status })
}
