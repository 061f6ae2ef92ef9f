/**
 * The product with fifty people and a board for each round, for bench/voting.ts: says its address, their sessions, the boards,
 * and the statements behind each ballot of the first board.
 */
import { serve } from '@hono/node-server'
import { loadDemo } from '#app/demo/load.ts'
import { openGround } from '#app/ground.ts'
import { makeInstallation } from '#app/installation.ts'
import { makeProduct } from '#app/product.ts'
import { newId } from '#base/id.ts'
import { readConfig } from '#platform/config.ts'
import { inScope } from '#platform/db/database.ts'
import { staticFiles } from '#platform/http/static.ts'
import { openLiveFeed } from '#platform/live/feed.ts'
import { makeLog } from '#platform/log.ts'
import type { SchoolId } from '#school/access/actor.ts'
import { grantRole, insertMember, updateMember } from '#school/access/server/public.ts'
import { freePort } from './children.ts'
import { recordStatements, type Statement } from './record-statements.ts'

const [folder = '', roundsWanted = ''] = process.argv.slice(2)
const log = makeLog('error')
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const recorder = recordStatements()
const ground = await openGround(readConfig({ KRUG_DATA: folder, KRUG_PORT: String(port) }), log, url)
const live = await openLiveFeed(ground.logins.web, log)
const installation = makeInstallation(ground, { url, isLocal: true })
const product = makeProduct({ ...ground, installation, live, files: staticFiles('') })
const server = serve({ fetch: (request) => product.fetch(request, { address: '127.0.0.1' }), port })
process.once('SIGTERM', () => {
  server.close()
  live
    .close()
    .then(() => ground.close())
    .then(() => process.exit(0))
})

const { schoolId } = await loadDemo(ground, 0)
const cookies: string[] = []
for (let number = 1; number <= 50; number += 1) cookies.push(await voter(schoolId, number))
const boards: { boardId: string; topicIds: string[] }[] = []
for (let round = 0; round <= Number(roundsWanted); round += 1) boards.push(await board(`Раунд ${round}`))
const pages: Record<string, Statement[]> = {}
for (const [number, cookie] of cookies.entries()) {
  recorder.take()
  await ask('PUT', `/api/topics/boards/${boards[0]?.boardId}/ballot`, cookie, {
    dots: [{ topicId: boards[0]?.topicIds[number % 5], dots: 3 }],
  })
  pages[`/${number}`] = recorder.take()
}
recorder.stop()
const connection = { host: `${folder}/run`, database: 'krug' }
const ready = { cookies, boards: boards.slice(1), recorded: { connection, pages } }
console.log(`ready ${url}\t${JSON.stringify(ready)}`)

/** A teacher with a session; the deputy head of the demo would need an invitation for each. */
async function voter(schoolId: SchoolId, number: number): Promise<string> {
  const id = newId<'Person'>()
  const [login, password] = [`bench${number}`, 'a password of one of many']
  const accountId = await ground.accounts.create({ login, email: null, name: login, password })
  await inScope(ground.database, { schoolId, personId: null, roles: [] }, async (tx) => {
    const name = { familyName: `Учитель ${number}`, givenName: 'Анна', patronymic: null }
    await insertMember(tx, schoolId, { id, ...name, email: null, login: null }, ground.clock.now())
    await updateMember(tx, id, { account: { id: accountId, login } })
    await grantRole(tx, { schoolId, member: id, role: 'teacher', by: null }, ground.clock.now())
  })
  const set = await ground.accounts.signIn(login, password, new Headers({ origin: url }))
  return (set ?? []).map((text) => text.split(';')[0]).join('; ')
}

async function board(title: string): Promise<{ boardId: string; topicIds: string[] }> {
  const [keeper = ''] = cookies
  const { id: boardId } = await ask<{ id: string }>('POST', '/api/topics/boards', keeper, { title })
  const text = { why: '', evidence: null, template: null, association: 'community' }
  for (const name of ['Чтение', 'Оценивание', 'Общение', 'Мотивация', 'Семья'])
    await ask('POST', `/api/topics/boards/${boardId}/topics`, keeper, {
      ...text,
      title: name,
      areas: [],
      challengeIds: [],
      difficultyId: null,
    })
  const { now } = await ask<{ now: string }>('GET', '/api/access/me', keeper)
  const closesAt = new Date(Date.parse(now) + 3_600_000).toISOString()
  const path = `/api/topics/boards/${boardId}/voting`
  const { topics } = await ask<{ topics: { id: string }[] }>('PUT', path, keeper, {
    closesAt,
    dotsPerPerson: 3,
  })
  return { boardId, topicIds: topics.map(({ id }) => id) }
}

/** The contract of these answers is held by the route tests; here only ids are needed. */
async function ask<Answer>(method: string, path: string, cookie: string, body?: unknown): Promise<Answer> {
  const headers = { cookie, 'content-type': 'application/json' }
  const answer = await fetch(url + path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
