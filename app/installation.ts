import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { idFrom } from '#base/id.ts'
import { demoPassword } from '#school/access/server/enter.ts'
import { foundSchool } from '#school/access/server/found-school.ts'
import type { Installation } from '#school/access/server/route-context.ts'
import type { Ground } from './ground.ts'

/** What is true of the whole installation, for the pages that stand before signing in. */
export function makeInstallation(ground: Ground, place: { url: string; isLocal: boolean }): Installation {
  return {
    ...place,
    mailWorks: ground.channels.mail !== null,
    channels: ground.channels,
    sign: (text) => createHmac('sha256', ground.secret).update(text).digest('hex').slice(0, 32),
    demoPassword: (login) => demoPassword(ground.secret, login),
    async facts() {
      const { rows } = await sql<{ demo_school_id: string | null; has_real_school: boolean }>`
        select * from access_installation()`.execute(ground.database)
      const [facts] = rows
      return {
        demoSchoolId: facts?.demo_school_id ? idFrom<'School'>(facts.demo_school_id) : null,
        hasRealSchool: facts?.has_real_school ?? false,
      }
    },
    foundSchool: (school) => foundSchool(ground.database, school, ground.clock.now()),
  }
}
