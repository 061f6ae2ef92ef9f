import type { ClientConfig } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'

/** Work that happens by the clock. Each body is one call, safe to run twice, and done school by school. */
export interface ScheduledJob {
  name: string
  /** Five fields, in UTC. */
  cron: string
  expireInSeconds: number
  run: () => Promise<void>
}

export interface Jobs {
  close(): Promise<void>
}

/** Starts the queue on the same PostgreSQL. A job that fails is tried three times more, then stands in `jobs.job` as failed and in the log. */
export async function startJobs(
  connection: ClientConfig,
  jobs: readonly ScheduledJob[],
  log: Log,
): Promise<Jobs> {
  // pg's own settings are a superset of what pg-boss declares, except that `password` may also be a function there.
  const boss = new PgBoss({
    ...connection,
    schema: 'jobs',
    createSchema: false,
    max: 2,
  } as ConstructorOptions)
  boss.on('error', (error: Error) => log.warn({ code: 'jobs_trouble', message: error.message }))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: 3,
      retryBackoff: true,
      expireInSeconds: job.expireInSeconds,
    })
    await boss.schedule(job.name, job.cron)
    await boss.work(job.name, async () => {
      try {
        await job.run()
      } catch (error) {
        log.error({ job: job.name, err: error }, 'job failed')
        throw error
      }
    })
  }
  return { close: () => boss.stop({ graceful: true, timeout: 5000 }) }
}
