import { readFileSync } from 'node:fs'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Config } from '#platform/config.ts'
import { cloneFolder } from '#platform/db/embedded-folder.ts'
import { staticFiles } from '#platform/http/static.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { openLiveFeed } from '#platform/live/feed.ts'
import type { Log } from '#platform/log.ts'
import { startProblem } from '#platform/start-problem.ts'
import { isLocal, productUrl } from './address.ts'
import { furthestStep } from './demo/load.ts'
import { makeFirstDemo } from './demo/renew.ts'
import { openGround } from './ground.ts'
import { makeInstallation } from './installation.ts'
import { makeProduct } from './product.ts'
import { schedule } from './schedule.ts'
import { senderOf } from './sender.ts'

export interface RunningServer {
  url: string
  /** Whether a visitor may come in as one of the demo's people. */
  isDemoOpen: boolean
  stop(): Promise<void>
}

/** Brings the whole product up: database, demo (up to a step of its year) on the first start, jobs, live events, HTTP. */
export async function startServer(config: Config, log: Log, demoStep = furthestStep): Promise<RunningServer> {
  const url = productUrl(config)
  const ground = await openGround(config, log, url)
  try {
    const installation = makeInstallation(ground, { url, isLocal: isLocal(config) })
    if (installation.isLocal) await makeFirstDemo(ground, demoStep)
    const { demoSchoolId, hasRealSchool } = await installation.facts()
    const live = await openLiveFeed(ground.logins.web, log)
    const product = makeProduct({
      ...ground,
      installation,
      live,
      files: staticFiles(join(cloneFolder, 'dist/web')),
    })
    const server = await listen(config, (request, address) => product.fetch(request, { address }))
    const jobs = await startJobs(
      ground.logins.jobs,
      schedule(ground.database, ground.clock, senderOf(ground, installation)),
      log,
    )
    return {
      url: productUrl(config, server.port),
      isDemoOpen: installation.isLocal && demoSchoolId !== null && !hasRealSchool,
      async stop() {
        await server.close()
        await jobs.close()
        await live.close()
        await ground.close()
      },
    }
  } catch (error) {
    await ground.close()
    throw error
  }
}

function listen(
  config: Config,
  answer: (request: Request, address: string) => Response | Promise<Response>,
): Promise<{ port: number; close(): Promise<void> }> {
  const tls =
    config.KRUG_TLS_CERT === null || config.KRUG_TLS_KEY === null
      ? {}
      : {
          createServer: createHttpsServer,
          serverOptions: { cert: readFileSync(config.KRUG_TLS_CERT), key: readFileSync(config.KRUG_TLS_KEY) },
        }
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, env) => answer(request, addressOf(config, request, env)),
        port: config.KRUG_PORT,
        hostname: config.KRUG_HOST,
        ...tls,
      },
      (info: AddressInfo) =>
        resolve({
          port: info.port,
          close: () =>
            new Promise((closed) => {
              server.close(() => closed())
              // Live connections never end by themselves.
              if ('closeAllConnections' in server) server.closeAllConnections()
            }),
        }),
    )
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? startProblem('port_taken', config.KRUG_PORT) : error),
    )
  })
}

/** A proxy on this machine names the real address last; nobody else is believed. */
function addressOf(config: Config, request: Request, env: unknown): string {
  const socket = remoteAddress(env)
  const isOwnProxy =
    config.KRUG_URL !== null && (socket === '::1' || socket.replace('::ffff:', '').startsWith('127.'))
  if (!isOwnProxy) return socket
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? socket
}

function remoteAddress(env: unknown): string {
  // @hono/node-server hands over Node's own request under this name.
  const { incoming } = env as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
