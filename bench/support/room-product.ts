/** The product with one open meeting and its people, for bench/live-meeting.ts: says its address, the meeting and their passes. */
import { randomUUID } from 'node:crypto'
import { serve } from '@hono/node-server'
import { loadDemo } from '#app/demo/load.ts'
import { openGround } from '#app/ground.ts'
import { makeInstallation } from '#app/installation.ts'
import { makeProduct } from '#app/product.ts'
import { newId } from '#base/id.ts'
import { readConfig } from '#platform/config.ts'
import { staticFiles } from '#platform/http/static.ts'
import { openLiveFeed } from '#platform/live/feed.ts'
import { makeLog } from '#platform/log.ts'
import { demoPassword } from '#school/access/server/public.ts'
import { freePort } from './children.ts'

const [folder = '', peopleWanted = ''] = process.argv.slice(2)
const log = makeLog('error')
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const ground = await openGround(readConfig({ KRUG_DATA: folder, KRUG_PORT: String(port) }), log, url)
const live = await openLiveFeed(ground.logins.web, log)
const installation = makeInstallation(ground, { url, isLocal: true })
const product = makeProduct({ ...ground, installation, live, files: staticFiles('') })
const server = serve({ fetch: (request) => product.fetch(request, { address: '127.0.0.1' }), port })
process.once('SIGTERM', () => {
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  live
    .close()
    .then(() => ground.close())
    .then(() => process.exit(0))
})

await loadDemo(ground, 5)
const signedIn = await ground.accounts.signIn(
  'lead',
  demoPassword(ground.secret, 'lead'),
  new Headers({ origin: url }),
)
const leadCookie = (signedIn ?? []).map((text) => text.split(';')[0]).join('; ')
const meeting = await setMeeting()
const opened = await ask<{ view: { code: string } }>('PUT', `/api/proceedings/${meeting.meetingId}/room`, {})
const people: { cookie: string; participantId: string }[] = []
for (let number = 1; number <= Number(peopleWanted); number += 1) people.push(await guest(number))
console.log(`ready ${url}\t${JSON.stringify({ ...meeting, leadCookie, people })}`)

async function setMeeting(): Promise<{ meetingId: string; moodId: string; cardsId: string }> {
  const { communities } = await ask<{ communities: { id: string }[] }>('GET', '/api/communities')
  const { now } = await ask<{ now: string }>('GET', '/api/access/me')
  const { id: meetingId } = await ask<{ id: string }>(
    'POST',
    `/api/meetings/communities/${communities[0]?.id}/meetings`,
    {
      purpose: 'Шестьдесят человек в одной встрече',
      template: 'free',
      itemTitles: ['Дети', 'Цифры', 'Практика'],
      startsAt: new Date(Date.parse(now) + 600_000).toISOString(),
      lengthMinutes: 90,
      place: null,
      link: null,
      facilitatorId: null,
      secretaryId: null,
    },
  )
  const moodId = await addItem(meetingId, 'mood', { tool: 'square', occasion: 'once' })
  const cardsId = await addItem(meetingId, 'cards', { question: 'Что мешает читать?' })
  return { meetingId, moodId, cardsId }
}

async function addItem(meetingId: string, kind: string, settings: object): Promise<string> {
  const line = { kind, block: null, title: kind, note: null, lengthMinutes: 5, speakerId: null, settings }
  const { items } = await ask<{ items: { id: string; removed: unknown }[] }>(
    'POST',
    `/api/meetings/${meetingId}/items`,
    line,
  )
  return items.filter(({ removed }) => removed === null).at(-1)?.id ?? newId()
}

/** Enters as a phone does: by the code and a name, and gets a pass. */
async function guest(number: number): Promise<{ cookie: string; participantId: string }> {
  const answer = await fetch(`${url}/api/proceedings/door/entrance`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: opened.view.code,
      personId: null,
      guestName: `Участник ${number}`,
      clientId: randomUUID(),
    }),
  })
  if (!answer.ok) throw new Error(`The door answered ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  // The contract of this answer is held by the route tests.
  const { participantId } = (await answer.json()) as { participantId: string }
  return { cookie, participantId }
}

/** The contract of these answers is held by the route tests; here only ids are needed. */
async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: { cookie: leadCookie, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
