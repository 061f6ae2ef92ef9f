import { newId } from '#base/id.ts'
import { inScope } from '#platform/db/database.ts'
import {
  demoPassword,
  grantRole,
  insertMember,
  insertSchool,
  updateMember,
} from '#school/access/server/public.ts'
import type { Ground } from '../ground.ts'
import { playSchoolYear } from './calendar.ts'
import { playAnnouncement, playJoining } from './communities.ts'
import { enterStaff } from './enter-staff.ts'
import { playPapers } from './papers.ts'
import { type LoadedDemo, type Play, playOf } from './play.ts'
import { playResults } from './results.ts'
import { demoSchool } from './school.ts'
import { type DemoPerson, demoStaff } from './staff.ts'
import { playTopics } from './topics.ts'

interface Step {
  play: (play: Play) => Promise<unknown>
  /** What the clock of the school shows to whoever comes in after the step. */
  shows: Date
}

/** What happens in each step of the year script, in its order. */
const steps: readonly Step[] = [
  { play: playSchoolYear, shows: demoSchool.clockShows },
  { play: playResults, shows: demoSchool.clockShows },
  { play: playTopics, shows: new Date('2025-08-26T14:30:00+03:00') },
  { play: playAnnouncement, shows: new Date('2025-08-26T17:00:00+03:00') },
  { play: playJoining, shows: new Date('2025-08-29T09:00:00+03:00') },
  { play: playPapers, shows: new Date('2025-08-29T15:00:00+03:00') },
]

/** The last step of the year script that the product can play. */
export const furthestStep = steps.length

/** Makes the demo school and replays the year script up to the given step, through the same actions as the pages use. */
export async function loadDemo(ground: Ground, step: number): Promise<LoadedDemo> {
  if (!Number.isInteger(step) || step < 0 || step > furthestStep)
    throw new RangeError(`The demo has steps 0 to ${furthestStep}`)
  const demo = await makeSchool(ground, steps[step - 1]?.shows ?? demoSchool.clockShows)
  const play = playOf(ground, demo)
  for (const each of steps.slice(0, step)) await each.play(play)
  return demo
}

/** Step 0: the school, its people and their accounts. */
async function makeSchool(ground: Ground, clockShows: Date): Promise<LoadedDemo> {
  const schoolId = newId<'School'>()
  const people = new Map(demoStaff.map((person) => [person.login, newId<'Person'>()]))
  const now = ground.clock.now()
  const accounts = await Promise.all(demoStaff.map((person) => makeAccount(ground, person)))
  await inScope(ground.database, { schoolId, personId: null, roles: [] }, async (tx) => {
    await insertSchool(tx, { id: schoolId, ...demoSchool, clockShows, kind: 'demo' }, now)
    for (const [index, person] of demoStaff.entries()) {
      const id = people.get(person.login) ?? newId<'Person'>()
      await insertMember(
        tx,
        schoolId,
        { id, ...person.name, email: null, login: null },
        demoSchool.clockShows,
      )
      await updateMember(tx, id, { account: { id: accounts[index] ?? '', login: person.login } })
      for (const role of person.roles)
        await grantRole(tx, { schoolId, member: id, role, by: null }, demoSchool.clockShows)
    }
  })
  const deputyHead = {
    schoolId,
    personId: people.get('zam') ?? newId<'Person'>(),
    roles: ['deputy_head' as const],
  }
  await inScope(ground.database, deputyHead, (tx) =>
    enterStaff(tx, deputyHead, people, demoSchool.clockShows),
  )
  return { schoolId, people }
}

function makeAccount(ground: Ground, person: DemoPerson): Promise<string> {
  return ground.accounts.create({
    login: person.login,
    email: null,
    name: `${person.name.familyName} ${person.name.givenName}`,
    password: demoPassword(ground.secret, person.login),
  })
}
