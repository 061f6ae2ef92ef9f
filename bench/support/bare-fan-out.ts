/** A bare Node server for bench/live-meeting.ts: what is posted goes to everybody who listens, as it came. It keeps nothing. */
import { createServer, type ServerResponse } from 'node:http'
import { freePort } from './children.ts'

const port = await freePort()
const listening = new Set<ServerResponse>()
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
    response.write('event: hello\ndata: {}\n\n')
    listening.add(response)
    request.once('close', () => listening.delete(response))
    return
  }
  // Like the product: what comes in is small, what goes out is a view of so many bytes.
  const [, number = '0', size = '0'] = (request.url ?? '').split('/')
  const data = JSON.stringify({ number: Number(number), rest: 'х'.repeat(Math.floor(Number(size) / 2)) })
  const message = Buffer.from(`event: view\ndata: ${data}\n\n`)
  request.resume()
  request.once('end', () => {
    for (const each of listening) each.write(message)
    response.end('{}')
  })
})
server.listen(port, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${port}`))
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => process.exit(0))
})
