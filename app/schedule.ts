import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { ScheduledJob } from '#platform/jobs/jobs.ts'
import { forgetOld } from '#school/access/server/forget-old.ts'
import { lookAhead } from '#school/meetings/server/jobs.ts'
import {
  forgetOldDeliveries,
  forgetOldNotices,
  hearMessengers,
  sendNotices,
} from '#school/notices/server/jobs.ts'
import type { Sender } from '#school/notices/server/sender.ts'
import { forgetMoods } from '#school/proceedings/server/jobs.ts'
import { forgetAbandonedImports } from '#school/results/server/jobs.ts'
import { tellOfEndedVotes } from '#school/topics/server/jobs.ts'

/** Everything that happens by the clock, on one page. */
export function schedule(database: Database, clock: Clock, sender: Sender): ScheduledJob[] {
  return [
    { name: 'access.forget-old', cron: '20 3 * * *', expireInSeconds: 600, run: () => forgetOld(database) },
    {
      name: 'notices.forget-old',
      cron: '40 3 * * *',
      expireInSeconds: 600,
      run: () => forgetOldNotices(database),
    },
    { name: 'notices.send', cron: '* * * * *', expireInSeconds: 600, run: () => sendNotices(sender) },
    {
      name: 'notices.hear-messengers',
      cron: '* * * * *',
      expireInSeconds: 120,
      run: () => hearMessengers(sender),
    },
    {
      name: 'notices.forget-old-deliveries',
      cron: '50 3 * * *',
      expireInSeconds: 600,
      run: () => forgetOldDeliveries(sender),
    },
    {
      name: 'meetings.look-ahead',
      cron: '*/30 * * * *',
      expireInSeconds: 600,
      run: () => lookAhead(database, clock),
    },
    {
      name: 'proceedings.forget-moods',
      cron: '10 4 * * *',
      expireInSeconds: 600,
      run: () => forgetMoods(database, clock),
    },
    {
      name: 'results.forget-abandoned-imports',
      cron: '0 4 * * *',
      expireInSeconds: 600,
      run: () => forgetAbandonedImports(database),
    },
    {
      name: 'topics.tell-of-ended-votes',
      cron: '*/5 * * * *',
      expireInSeconds: 300,
      run: () => tellOfEndedVotes(database, clock),
    },
  ]
}
