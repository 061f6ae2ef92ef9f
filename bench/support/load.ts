import { Agent, request } from 'node:http'

export interface Target {
  url: string
  headers: Record<string, string>
}

/** Requests per second that a target answers with so many asking at once, for so long. Every answer must be 200. */
export async function throughput(target: Target, concurrent: number, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrent })
  const end = performance.now() + milliseconds
  let answered = 0
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      await once(target, agent)
      answered += 1
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: concurrent }, ask))
  agent.destroy()
  return (answered * 1000) / (performance.now() - begun)
}

function once(target: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(target.url, { headers: target.headers, agent }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${target.url} answered ${response.statusCode}`)),
      )
    })
      .once('error', reject)
      .end()
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
