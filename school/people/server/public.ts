/** What other capabilities may call. Each name points at the file that defines it. */
export { changePerson, replaceTeachings } from './change-person.ts'
export { classesTaughtBy } from './classes-taught.ts'
export { recordDeparture } from './keep-departures.ts'
export { peopleInCases } from './people-in-cases.ts'
export { type StaffFacts, staffFactsOn } from './staff-facts.ts'
