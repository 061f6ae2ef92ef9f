/**
 * What do fifty people who vote on one board at the same moment wait for? The product and a bare Node server run the same
 * statements, in the same transactions and settings, on the same database, in turns: each ballot waits for the one row. After
 * each round the sums are compared with what was given.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild, stopChild } from './support/children.ts'
import { median } from './support/load.ts'

const rounds = 7
const dotsPerPerson = 3
const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
chmodSync(folder, 0o711)
const children: Child[] = []
try {
  await main()
} finally {
  for (const child of children.reverse()) await stopChild(child)
  rmSync(folder, { recursive: true, force: true })
}

interface Ready {
  cookies: string[]
  boards: { boardId: string; topicIds: string[] }[]
  recorded: { pages: Record<string, unknown[]> }
}

async function main(): Promise<void> {
  const product = await started('bench/support/voting-product.ts', folder, String(rounds))
  const [url = '', told = ''] = product.said
  // Written by bench/support/voting-product.ts.
  const { cookies, boards, recorded } = JSON.parse(told) as Ready
  const orders = join(folder, 'ballots.json')
  writeFileSync(orders, JSON.stringify(recorded), { mode: 0o600 })
  const [bareUrl = ''] = (await started('bench/support/bare-server.ts', orders)).said

  const took: { product: number; bare: number }[] = []
  for (const [round, board] of boards.entries()) {
    const vote = () =>
      together(cookies, (cookie, number) => {
        const dots = [{ topicId: board.topicIds[number % board.topicIds.length], dots: dotsPerPerson }]
        const headers = { cookie, 'content-type': 'application/json' }
        const path = `${url}/api/topics/boards/${board.boardId}/ballot`
        return fetch(path, { method: 'PUT', headers, body: JSON.stringify({ dots }) })
      })
    const bare = () => together(cookies, (_, number) => fetch(`${bareUrl}/${number}`))
    // In turns, so that what else the machine does falls on both.
    const [first, second] = round % 2 === 0 ? [await vote(), await bare()] : [await bare(), await vote()]
    const [ours, theirs] = round % 2 === 0 ? [first, second] : [second, first]
    took.push({ product: ours, bare: theirs })
    await countsAreExact(url, cookies[0] ?? '', board)
  }
  tell(took.slice(1), recorded.pages['/0']?.length ?? 0)
}

function tell(took: readonly { product: number; bare: number }[], statements: number): void {
  const of = (pick: (each: (typeof took)[number]) => number) => median(took.map(pick))
  const ratio = of(({ product, bare }) => product / bare)
  console.log(
    `fifty ballots at once: ${of(({ product }) => product).toFixed(0)} ms until the last is counted`,
  )
  console.log(
    `bare SQL of the same transactions: ${of(({ bare }) => bare).toFixed(0)} ms (${statements} statements each)`,
  )
  console.log(`ratio ${ratio.toFixed(2)}, median of ${took.length} rounds; sums exact in every round`)
}

/** Milliseconds until the last of all who ask at once is answered. */
async function together(
  people: readonly string[],
  ask: (person: string, number: number) => Promise<Response>,
): Promise<number> {
  const begun = performance.now()
  await Promise.all(
    people.map(async (person, number) => {
      const answer = await ask(person, number)
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
    }),
  )
  return performance.now() - begun
}

async function countsAreExact(url: string, cookie: string, board: Ready['boards'][number]): Promise<void> {
  const path = `${url}/api/topics/boards/${board.boardId}/closing`
  const answer = await fetch(path, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  })
  // The contract of this answer is held by the route tests.
  const closed = (await answer.json()) as { participation: { voted: number }; topics: { dots: number }[] }
  const dots = closed.topics.map((topic) => topic.dots)
  const each = (50 / board.topicIds.length) * dotsPerPerson
  if (closed.participation.voted !== 50 || dots.some((given) => given !== each))
    throw new Error(`Lost or doubled: ${closed.participation.voted} voted, sums ${dots.join(', ')}`)
}

async function started(file: string, ...args: string[]): Promise<Child> {
  const child = await startChild(file, ...args)
  children.push(child)
  return child
}
