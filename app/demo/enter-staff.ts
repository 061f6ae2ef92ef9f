import { invariant } from '#base/invariant.ts'
import { localDate } from '#base/local-date.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { Actor, PersonId } from '#school/access/actor.ts'
import { classNameIn } from '#school/people/class-name.ts'
import { changePerson, recordDeparture, replaceTeachings } from '#school/people/server/public.ts'
import { type DemoPerson, demoStaff } from './staff.ts'

const schoolYear = 2025

/** The deputy head fills in the staff list, through the same actions as her page uses. */
export async function enterStaff(
  tx: Transaction,
  deputyHead: Actor,
  people: ReadonlyMap<string, PersonId>,
  now: Date,
): Promise<void> {
  const moment = { now, today: localDate(now.toISOString().slice(0, 10)) }
  for (const person of demoStaff) {
    const personId = people.get(person.login)
    invariant(personId !== undefined, `${person.login} is a person of the demo`)
    await changePerson(tx, deputyHead, { personId, record: recordOf(person) }, moment)
    await replaceTeachings(tx, deputyHead, { personId, schoolYear, teachings: teachingsOf(person) }, moment)
    if (person.endsOn !== null)
      await recordDeparture(tx, deputyHead, { personId, leftOn: person.endsOn }, moment)
  }
}

function recordOf(person: DemoPerson) {
  return {
    name: person.name,
    gender: person.gender,
    positionTypes: [...person.positionTypes],
    positionWording: person.positionWording,
    subjects: person.teaches.map(({ subject }) => subject),
    experienceSince: person.experienceYears === null ? null : schoolYear - person.experienceYears,
    email: null,
    phone: null,
  }
}

function teachingsOf(person: DemoPerson) {
  return person.teaches.flatMap(({ subject, classes }) =>
    classes.map((text) => {
      const name = classNameIn(text)
      invariant(name !== null, `${text} is a class`)
      return { ...name, subject }
    }),
  )
}
