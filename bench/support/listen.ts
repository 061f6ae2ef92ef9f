import { get } from 'node:http'

export interface Listener {
  /** Calls with the parsed data and the size of each `view`. */
  onView: (data: unknown, bytes: number) => void
  viewCount: number
  close(): void
}

/** Reads a stream of server-sent events as a browser does, and parses every view. */
export function listenAt(url: string, cookie: string): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
      const listener: Listener = {
        onView: () => undefined,
        viewCount: 0,
        close: () => request.destroy(),
      }
      let rest = ''
      response.setEncoding('utf8')
      response.on('error', () => undefined)
      response.on('data', (chunk: string) => {
        rest += chunk
        let end = rest.indexOf('\n\n')
        while (end !== -1) {
          const block = rest.slice(0, end)
          rest = rest.slice(end + 2)
          end = rest.indexOf('\n\n')
          if (!block.startsWith('event: view')) continue
          listener.viewCount += 1
          listener.onView(JSON.parse(block.slice(block.indexOf('data: ') + 6)), block.length)
        }
      })
      resolve(listener)
    })
    request.once('error', reject)
  })
}
