/**
 * How long does the whole package of one community take: the order with its annexes, the regulation and the road map, each as
 * DOCX and PDF? Asked for over HTTP until the last byte, and made in this process. Against both stand docx and pdfmake alone,
 * in turns in the same run: with the finished definitions of the same papers, and with nothing but their words in paragraphs
 * and tables. Prints the ratios; aimed at: making within 1.5 of the same papers.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PaperDocument } from '#base/paper/paper.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { bareDocx, barePaper, barePdf, prepareFonts } from './support/bare-papers.ts'
import { type Child, startChild, stopChild } from './support/children.ts'
import { finishedDocx, finishedPdf } from './support/finished-papers.ts'
import { median } from './support/load.ts'
import { secondsOf, treeOf } from './support/processes.ts'

const rounds = 10
const warmRounds = 3
const aim = 1.5
const formats = ['docx', 'pdf'] as const
type Format = (typeof formats)[number]
const who = ['asked', 'made', 'same', 'words'] as const
type Who = (typeof who)[number]
interface Taken {
  ms: number
  /** Of the processor: the server and its database, or the libraries in this process. */
  cpuMs: number
}
type Took = Record<Who, Taken>

const folder = mkdtempSync(join(tmpdir(), 'krug-bench-'))
chmodSync(folder, 0o711)
const nothing: Taken = { ms: 0, cpuMs: 0 }
const children: Child[] = []
try {
  await main()
} finally {
  for (const child of children) await stopChild(child)
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const product = await startChild('bench/support/papers-product.ts', folder)
  children.push(product)
  const [url = '', cookie = '', told = ''] = product.said
  // Written by bench/support/papers-product.ts.
  const editions = JSON.parse(told) as { id: string; document: PaperDocument }[]
  const papers = editions.map(({ document }) => barePaper(document))
  prepareFonts()

  const measured: Record<Format, Took>[] = []
  for (let round = 0; round < warmRounds + rounds; round += 1) {
    const docx = await oneRound(round, 'docx')
    measured.push({ docx, pdf: await oneRound(round, 'pdf') })
  }
  tell(measured.slice(warmRounds))

  function serverTime(): number {
    return treeOf(product.pid).reduce((sum, pid) => sum + secondsOf(pid), 0) * 1000
  }

  async function oneRound(round: number, format: Format): Promise<Took> {
    const finished: (() => Promise<Uint8Array>)[] = []
    for (const { document } of editions)
      finished.push(format === 'pdf' ? await finishedPdf(document) : finishedDocx(document))
    const contestants = {
      asked: () =>
        took(serverTime, editions, ({ id }) =>
          download(`${url}/api/papers/editions/${id}/files/${format}`, cookie),
        ),
      made: () => took(ownTime, editions, ({ document }) => written(document, format)),
      same: () => took(ownTime, finished, (write) => write()),
      words: () => took(ownTime, papers, format === 'pdf' ? barePdf : bareDocx),
    }
    // In turns, so that what else the machine does falls on all.
    const order = [...who.slice(round % who.length), ...who.slice(0, round % who.length)]
    const result: Took = { asked: nothing, made: nothing, same: nothing, words: nothing }
    for (const each of order) result[each] = await contestants[each]()
    return result
  }
}

function written(document: PaperDocument, format: Format): Promise<Uint8Array> {
  const at = new Date('2025-08-29T09:00:00Z')
  return format === 'pdf' ? writePdf(document, { at }) : writeDocx(document, { at })
}

function tell(measured: readonly Record<Format, Took>[]): void {
  for (const format of formats) {
    const of = (each: Who) => {
      const ms = median(measured.map((round) => round[format][each].ms))
      const cpuMs = mean(measured.map((round) => round[format][each].cpuMs))
      return `${each} ${ms.toFixed(0)} ms (processor ${cpuMs.toFixed(0)} ms)`
    }
    console.log(`${format}: ${who.map(of).join('; ')}`)
  }
  const told = (ours: Who, against: Who) => {
    const cpuOf = (each: Who) => mean(measured.map(({ docx, pdf }) => docx[each].cpuMs + pdf[each].cpuMs))
    const times = measured.map(
      ({ docx, pdf }) => (docx[ours].ms + pdf[ours].ms) / (docx[against].ms + pdf[against].ms),
    )
    const cpu = (cpuOf(ours) / cpuOf(against)).toFixed(2)
    console.log(`${ours} against ${against}: ${median(times).toFixed(2)} times, processor ${cpu} times`)
    return median(times)
  }
  for (const ours of ['asked', 'made'] as const) told(ours, 'words')
  told('asked', 'same')
  console.log(`aim ${aim}: ${told('made', 'same') <= aim ? 'kept' : 'missed'}`)
}

/** One after the other, as a person downloads them. */
async function took<Each>(
  processorTime: () => number,
  all: readonly Each[],
  make: (each: Each) => Promise<unknown>,
): Promise<Taken> {
  const [begun, before] = [performance.now(), processorTime()]
  for (const each of all) await make(each)
  return { ms: performance.now() - begun, cpuMs: processorTime() - before }
}

function ownTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A connection for each file: one that waits for its turn too long is closed by the server. */
function download(address: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie }, agent: false }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${address} answered ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}
