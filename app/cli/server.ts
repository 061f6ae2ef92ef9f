import { createServer } from 'node:net'
import type { Config } from '#platform/config.ts'
import { startProblem } from '#platform/start-problem.ts'
import { isLocal } from '../address.ts'
import { demoStaff } from '../demo/staff.ts'
import { startServer } from '../server.ts'
import type { Order, Told } from './command.ts'
import { words } from './words.ts'

/** Runs until it is told to stop: by a signal, or because whoever started it is gone. */
export async function startServerHere(order: Order): Promise<Told> {
  const t = words[order.language]
  const { tell } = order
  await refuseTakenPort(order.config)
  const asked = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop())
    if (process.connected) process.once('disconnect', () => stop())
  })
  tell(t.starting)
  const server = await startServer(order.config, order.log)
  tell(t.running(server.url))
  if (server.isDemoOpen) tell(t.demoPeople(demoStaff))
  if (!isLocal(order.config) && server.url.startsWith('http:')) tell(t.plainHttp)
  await asked
  tell(t.stopping)
  await server.stop()
  if (process.connected) process.disconnect()
  return { said: t.stopped, facts: { url: server.url } }
}

/** Before anything else is done: the first start may take a while, and would end in this sentence anyway. */
function refuseTakenPort({ KRUG_HOST, KRUG_PORT }: Config): Promise<void> {
  return new Promise((free, refused) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      refused(error.code === 'EADDRINUSE' ? startProblem('port_taken', KRUG_PORT) : error),
    )
    probe.listen(KRUG_PORT, KRUG_HOST, () => probe.close(() => free()))
  })
}
