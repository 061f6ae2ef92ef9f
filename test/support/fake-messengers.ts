import { type Asked, fakeHttp } from './fake-http.ts'

export interface SentToChat {
  chat: string
  text: string
}

export interface FakeMessenger {
  /** For KRUG_TELEGRAM_API or KRUG_MAX_API. */
  origin: string
  token: string
  sent: SentToChat[]
  /** A person writes to the bot. */
  write(chat: string, text: string): void
  /** A person opens the link with its code and presses «Start». */
  start(chat: string, code: string): void
  /** Writing to this chat is refused from now on, as when the person stopped the bot. */
  block(chat: string): void
  /** The next message is answered so. */
  failNext(status: number, body?: unknown): void
  close(): Promise<void>
}

interface Answer {
  status: number
  body?: unknown
}

/** Answers as the Bot API of Telegram does to the three methods Krug uses. */
export async function fakeTelegram(
  onSent: (sent: SentToChat) => void = () => undefined,
): Promise<FakeMessenger> {
  const token = '123456:fake-token'
  const sent: SentToChat[] = []
  const updates: { update_id: number; message: object }[] = []
  const blocked = new Set<string>()
  const failures: Answer[] = []
  const refused = (status: number, description: string): Answer => ({
    status,
    body: { ok: false, error_code: status, description },
  })
  const answer = ({ path, body }: Asked): Answer => {
    const [, bot, method] = path.split('/')
    if (bot !== `bot${token}`) return refused(401, 'Unauthorized')
    const asked = JSON.parse(body.toString('utf8') || '{}')
    if (method === 'getMe')
      return { status: 200, body: { ok: true, result: { id: 1, is_bot: true, username: 'krug_test_bot' } } }
    if (method === 'getUpdates') {
      const from = Number(asked.offset ?? 0)
      return { status: 200, body: { ok: true, result: updates.filter((each) => each.update_id >= from) } }
    }
    const failure = failures.shift()
    if (failure !== undefined) return failure
    if (blocked.has(String(asked.chat_id))) return refused(403, 'Forbidden: bot was blocked by the user')
    sent.push({ chat: String(asked.chat_id), text: asked.text })
    onSent({ chat: String(asked.chat_id), text: asked.text })
    return { status: 200, body: { ok: true, result: { message_id: sent.length } } }
  }
  const service = await fakeHttp(answer)
  const write = (chat: string, text: string) => {
    const message = { text, chat: { id: Number(chat), type: 'private' }, from: { id: Number(chat) } }
    updates.push({ update_id: 1000 + updates.length, message })
  }
  return {
    ...service,
    token,
    sent,
    write,
    start: (chat, code) => write(chat, `/start ${code}`),
    block: (chat) => void blocked.add(chat),
    failNext: (status, body) =>
      void failures.push({ status, body: body ?? { ok: false, error_code: status, description: 'fake' } }),
  }
}

/** Answers as the Bot API of MAX does: the token in a header, updates by marker, a chat is a user. */
export async function fakeMax(onSent: (sent: SentToChat) => void = () => undefined): Promise<FakeMessenger> {
  const token = 'fake-max-token'
  const sent: SentToChat[] = []
  const updates: object[] = []
  const blocked = new Set<string>()
  const failures: Answer[] = []
  const answer = ({ method, path, query, headers, body }: Asked): Answer => {
    if (headers.authorization !== token)
      return { status: 401, body: { code: 'verify.token', message: 'Invalid access_token' } }
    if (path === '/me') return { status: 200, body: { user_id: 1, is_bot: true, username: 'krug_test_bot' } }
    if (path === '/updates') {
      // Without a marker the service gives the latest update only.
      const from = query.has('marker') ? Number(query.get('marker')) : Math.max(0, updates.length - 1)
      return { status: 200, body: { updates: updates.slice(from), marker: updates.length } }
    }
    if (method !== 'POST' || path !== '/messages') return { status: 404, body: { code: 'not.found' } }
    const failure = failures.shift()
    if (failure !== undefined) return failure
    const chat = query.get('user_id') ?? ''
    if (blocked.has(chat)) return { status: 403, body: { code: 'chat.denied', message: 'dialog.suspended' } }
    sent.push({ chat, text: JSON.parse(body.toString('utf8')).text })
    onSent({ chat, text: JSON.parse(body.toString('utf8')).text })
    return { status: 200, body: { message: { body: { mid: String(sent.length) } } } }
  }
  const service = await fakeHttp(answer)
  return {
    ...service,
    token,
    sent,
    write: (chat, text) =>
      void updates.push({
        update_type: 'message_created',
        message: { sender: { user_id: Number(chat) }, recipient: { chat_type: 'dialog' }, body: { text } },
      }),
    start: (chat, code) =>
      void updates.push({
        update_type: 'bot_started',
        chat_id: 1,
        user: { user_id: Number(chat) },
        payload: code,
      }),
    block: (chat) => void blocked.add(chat),
    failNext: (status, body) => void failures.push({ status, body: body ?? { code: 'fake' } }),
  }
}
