/**
 * The product with its demo at the step where papers stand, for bench/papers.ts: says its address, a session, and the
 * editions whose files make the package of the community, each with the paper as the page shows it.
 */
import { serve } from '@hono/node-server'
import { loadDemo } from '#app/demo/load.ts'
import { openGround } from '#app/ground.ts'
import { makeInstallation } from '#app/installation.ts'
import { makeProduct } from '#app/product.ts'
import type { PaperDocument } from '#base/paper/paper.ts'
import { readConfig } from '#platform/config.ts'
import { staticFiles } from '#platform/http/static.ts'
import { openLiveFeed } from '#platform/live/feed.ts'
import { makeLog } from '#platform/log.ts'
import { demoPassword } from '#school/access/server/public.ts'
import { freePort } from './children.ts'

const stepOfPapers = 6

const [folder = ''] = process.argv.slice(2)
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
  live
    .close()
    .then(() => ground.close())
    .then(() => process.exit(0))
})

await loadDemo(ground, stepOfPapers)
const set = await ground.accounts.signIn(
  'lead',
  demoPassword(ground.secret, 'lead'),
  new Headers({ origin: url }),
)
const cookie = (set ?? []).map((text) => text.split(';')[0]).join('; ')
const { communities } = await ask<{ communities: { id: string }[] }>('/api/communities')
const { papers } = await ask<{ papers: Line[] }>(`/api/papers/communities/${communities[0]?.id}`)
const editions: { id: string; document: PaperDocument }[] = []
for (const kind of ['order', 'regulation', 'road_map']) {
  const line = papers.find((each) => each.kind === kind)
  const id = (line?.inForce ?? line?.open)?.id ?? ''
  const { document } = await ask<{ document: PaperDocument }>(`/api/papers/editions/${id}`)
  editions.push({ id, document })
}
console.log([`ready ${url}`, cookie, JSON.stringify(editions)].join('\t'))

interface Line {
  kind: string
  inForce: { id: string } | null
  open: { id: string } | null
}

/** The contract of these answers is held by the route tests; here only ids and papers are needed. */
async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(url + path, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}
