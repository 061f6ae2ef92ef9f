import { demoSchool } from '#app/demo/school.ts'
import { demoStaff } from '#app/demo/staff.ts'
import { type LocalDate, localDate } from '#base/local-date.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { CommunityFacts } from '#school/communities/community-facts.ts'
import type { PaperFacts } from '#school/papers/paper-facts.ts'
import { proposedForms } from '#school/people/declension.ts'
import { genderShownBy, parseFullName } from '#school/people/name.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import { positionForms } from '#school/people/position-declension.ts'

/** Somebody with a full name and a position, as papers name them. */
export function castPerson(
  fullName: string,
  position: string | null,
  subjects: readonly string[] = [],
): NamedPerson {
  const name = parseFullName(fullName)
  if (typeof name === 'string') throw new Error(`${fullName}: ${name}`)
  const gender = genderShownBy(name)
  return {
    id: fullName as PersonId,
    name,
    gender,
    forms: gender === null ? null : proposedForms(name, gender),
    position,
    positionForms: positionForms(position),
    subjects,
  }
}

/** The eleven of the demo, by login. */
export const cast: Readonly<Record<string, NamedPerson>> = Object.fromEntries(
  demoStaff.map(({ login, name, positionWording, teaches }) => [
    login,
    castPerson(
      `${name.familyName} ${name.givenName} ${name.patronymic}`,
      positionWording,
      teaches.map(({ subject }) => subject),
    ),
  ]),
)

const memberLogins = ['m6', 'm3', 'm2', 'm7', 'm5', 'lead', 'm8', 'm4']

function member(login: string): NamedPerson {
  const person = cast[login]
  if (person === undefined) throw new Error(`The demo has nobody called ${login}`)
  return person
}

/** The facts of the demo community on 29 August 2025. */
export function demoFacts(changes: Partial<PaperFacts> = {}): PaperFacts {
  const people = memberLogins.map(member)
  return {
    school: {
      letterhead: [
        'Муниципальное бюджетное общеобразовательное учреждение',
        '«Средняя общеобразовательная школа № 7» г. Светлоречья',
      ],
      place: 'г. Светлоречье',
      shortName: demoSchool.name,
      genitiveName: demoSchool.name,
      approvalBlock: 'by_order',
      keptLong: 'over_ten_years',
      director: member('dir'),
      deputyHead: member('zam'),
      siteKeeper: member('m2'),
    },
    community: community(people),
    people: new Map(people.map((person) => [person.id, person])),
    terms: [
      span('2025-09-01', '2025-10-24'),
      span('2025-11-05', '2025-12-30'),
      span('2026-01-12', '2026-03-27'),
      span('2026-04-06', '2026-05-26'),
    ],
    regulation: null,
    order: null,
    ordered: null,
    roadMapOrder: null,
    annexes: ['regulation'],
    ...changes,
  }
}

function span(startsOn: string, endsOn: string): { startsOn: LocalDate; endsOn: LocalDate } {
  return { startsOn: localDate(startsOn), endsOn: localDate(endsOn) }
}

const id = <Of>(text: string) => text as Of

function community(people: readonly NamedPerson[]): CommunityFacts {
  const joinDays = ['2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29']
  return {
    communityId: id('community'),
    yearId: id('year'),
    name: 'Понимание прочитанного',
    schoolYear: 2025,
    state: 'preparing',
    startedBy: member('lead').id,
    members: people.map(({ id: personId, name, position, subjects }, index) => ({
      person: { id: personId, ...name },
      joinedAt: `${joinDays[index % joinDays.length]}T09:00:00Z`,
      joinedOn: localDate(joinDays[index % joinDays.length] ?? ''),
      positionWording: position,
      subjects: [...subjects],
      isLeader: personId === member('lead').id,
    })),
    leader: member('lead').id,
    topic: {
      id: id('topic'),
      title: 'Понимание прочитанного на любом уроке',
      why: 'Ученики читают, но не отвечают на вопросы по тексту.',
      evidence: null,
      difficulty: { id: id('difficulty'), name: 'Основная мысль текста' },
      challenges: [{ level: 'regional', wording: 'Низкие результаты в заданиях на чтение' }],
      areas: ['deficits'],
      association: 'community',
      votes: { dots: 12, voters: 8, electorate: 10, votingClosedOn: localDate('2025-08-26') },
      reasons: 'Больше всего голосов',
      boardId: id('board'),
      schoolYear: 2025,
    },
    firstMeeting: {
      startsAt: '2025-09-03T12:00:00Z',
      on: localDate('2025-09-03'),
      time: '15:00',
      lengthMinutes: 45,
      link: null,
      place: null,
    },
    isInside: true,
  }
}
