/** The product with its demo, for bench/pages.ts: says its address, a session, and the statements behind each page. */
import { createServer } from 'node:net'
import { startServer } from '#app/server.ts'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'
import { recordStatements } from './record-statements.ts'

const [folder = ''] = process.argv.slice(2)
const recorder = recordStatements()
const port = await freePort()
const server = await startServer(readConfig({ KRUG_DATA: folder, KRUG_PORT: String(port) }), makeLog('warn'))
process.once('SIGTERM', () => {
  server.stop().then(() => process.exit(0))
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })
const cookie = await sessionOf('Соколова')
const pages: Record<string, unknown> = {}
for (const path of await readingPages()) {
  await get(path, { cookie })
  recorder.take()
  const answer = await get(path, { cookie })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  await answer.arrayBuffer()
  pages[path] = recorder.take()
}
recorder.stop()
const connection = { host: `${folder}/run`, database: 'krug' }
console.log([`ready ${server.url}`, cookie, JSON.stringify({ connection, pages })].join('\t'))

async function readingPages(): Promise<string[]> {
  // The contract of these answers is held by the route tests; here only ids are needed.
  const { works } = (await (await get('/api/results/works', { cookie })).json()) as {
    works: { id: string }[]
  }
  const work = works[0]?.id ?? ''
  return [
    '/api/access/me',
    '/api/people',
    '/api/results/works',
    `/api/results/works/${work}/overview`,
    '/api/results/difficulties',
  ]
}

async function sessionOf(familyName: string): Promise<string> {
  const entrance = (await (await get('/api/access/entrance')).json()) as {
    demo: { people: { id: string; familyName: string }[] }
  }
  const personId = entrance.demo.people.find((person) => person.familyName === familyName)?.id
  const answer = await fetch(`${server.url}/api/access/demo-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return answer.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
