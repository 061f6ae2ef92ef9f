import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inScope } from '#platform/db/database.ts'
import { type TestSchool, testSchool } from '#test/support/school.ts'
import { recordAccess } from './access-log.ts'
import { forgetOld } from './forget-old.ts'

let school: TestSchool
beforeAll(async () => {
  school = await testSchool()
})

const asDirector = <Result>(work: Parameters<typeof inScope<Result>>[2]) =>
  inScope(
    school.ground.database,
    { schoolId: school.schoolId, personId: school.person('dir'), roles: ['director'] },
    work,
  )

const actions = () =>
  asDirector((tx) => tx.selectFrom('access_log').select('action').orderBy('id').execute()).then((rows) =>
    rows.map((row) => row.action),
  )

test('what was written into the access log can be neither changed nor removed', async () => {
  const actor = { schoolId: school.schoolId, personId: school.person('dir') }
  await asDirector((tx) =>
    recordAccess(tx, actor, { action: 'results_opened', object: 'work/1' }, new Date()),
  )
  await expect(
    asDirector((tx) => sql`update access_log set action = 'nothing'`.execute(tx)),
  ).rejects.toMatchObject({
    code: '42501',
  })
  await asDirector((tx) => tx.deleteFrom('access_log').execute())
  expect(await actions()).toContain('results_opened')
})

test('after a year it forgets, and forgetting twice changes nothing', async () => {
  const actor = { schoolId: school.schoolId, personId: school.person('dir') }
  const longAgo = new Date(Date.now() - 366 * 86_400_000)
  await asDirector((tx) => recordAccess(tx, actor, { action: 'opened_long_ago', object: 'work/1' }, longAgo))
  expect(await actions()).toContain('opened_long_ago')
  await forgetOld(school.ground.database)
  await forgetOld(school.ground.database)
  expect(await actions()).not.toContain('opened_long_ago')
  expect(await actions()).toContain('results_opened')
})
