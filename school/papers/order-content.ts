import { addMonths, localDate, localDateOf } from '#base/local-date.ts'
import type { NamedPerson } from '#school/people/named-person.ts'
import { about } from './about.ts'
import { clause, content, membersTable } from './content-parts.ts'
import type { Clause, PaperContent } from './paper-content.ts'
import { longDate, longMonthEnd, shortDate } from './paper-date.ts'
import { lessonsEndOn, memberNamed, numbered, type PaperFacts } from './paper-facts.ts'
import { quoted, schoolYearInFull } from './paper-name.ts'
import { blankName, initialsInCase, nameInCase, positionInWords } from './person-words.ts'

/** The order that creates a community for one school year: composition and leader, and the regulation where it is new. */
export function orderContent(facts: PaperFacts): PaperContent {
  const { community, school } = facts
  const leader = memberNamed(facts, community.leader)
  const annexMark = facts.annexes.includes('regulation') ? 'приложение № 1' : 'приложение'
  const name = quoted(community.name)
  return content(facts, {
    kind: 'order',
    parts: [
      clause('title', 'title', about(`создании профессионального обучающегося сообщества педагогов ${name}`)),
      clause('purpose', 'preamble', purpose(facts)),
      clause('resolution', 'resolution', 'ПРИКАЗЫВАЮ:', 'closed'),
      clause(
        'create',
        'point',
        `Создать в ${schoolYearInFull(community.schoolYear)} учебном году профессиональное обучающееся сообщество педагогов ${name} (далее – ПОС) для работы над темой ${quoted(community.topic.title)}.`,
      ),
      clause('composition', 'point', `Утвердить состав ПОС (${annexMark}).`),
      clause('leader', 'point', `Назначить руководителем ПОС ${withPosition(leader, 'accusative')}.`),
      regulationPoint(facts),
      ...leaderPoints(facts, leader),
      ...supervision(facts),
      clause('site', 'point', sitePoint(facts)),
      control(school.deputyHead),
      clause('members', 'annex', `Состав профессионального обучающегося сообщества педагогов ${name}`),
      ...membersTable(facts),
    ],
  })
}

/** The last point of every order: who sees to it. */
export function control(deputyHead: NamedPerson | null): Clause {
  const text =
    deputyHead === null
      ? 'Контроль за исполнением приказа оставляю за собой.'
      : `Контроль за исполнением приказа возложить на ${positionFirst(deputyHead, 'accusative')}.`
  return clause('control', 'point', text)
}

/** «Мельник Ольгу Степановну, учителя русского языка», or a place for a name. */
export function withPosition(person: NamedPerson | null, wanted: 'accusative' | 'dative'): string {
  if (person === null) return blankName
  return [nameInCase(person, wanted), positionInWords(person, wanted)]
    .filter((part) => part !== '')
    .join(', ')
}

/** «заместителя директора Соколову Ирину Павловну» */
export function positionFirst(person: NamedPerson, wanted: 'accusative' | 'dative'): string {
  return [positionInWords(person, wanted), nameInCase(person, wanted)].filter((part) => part !== '').join(' ')
}

/** Only what is known: the difficulty, the vote and the regulation are named where they exist. */
function purpose({ community, regulation, annexes }: PaperFacts): string {
  const { difficulty, votes } = community.topic
  const grounds = [
    difficulty === null
      ? null
      : `анализа образовательных результатов (типичное затруднение обучающихся – ${quoted(difficulty.name)})`,
    votes === null
      ? 'выбора темы педагогами школы'
      : `выбора темы педагогами школы (голосование завершено ${shortDate(localDate(votes.votingClosedOn))}, участвовали ${votes.voters} из ${votes.electorate})`,
    'добровольного вступления педагогов',
  ].filter((ground) => ground !== null)
  const law =
    regulation === null || annexes.includes('regulation')
      ? ''
      : `, в соответствии с Положением о профессиональном обучающемся сообществе педагогов, утверждённым приказом ${numbered(shortDate(regulation.on), regulation.number)},`
  return `В целях повышения профессиональной компетентности педагогов и улучшения образовательных результатов обучающихся, на основании ${listed(grounds)}${law}`
}

function regulationPoint({ annexes, regulation }: PaperFacts): Clause {
  if (annexes.includes('regulation'))
    return clause(
      'regulation',
      'point',
      `Утвердить Положение о профессиональном обучающемся сообществе педагогов (приложение № 2) и ввести его в действие со дня подписания приказа.${regulation === null ? '' : ` Положение, утверждённое приказом ${numbered(shortDate(regulation.on), regulation.number)}, считать утратившим силу.`}`,
    )
  const which =
    regulation === null
      ? ''
      : `, утверждённым приказом ${numbered(shortDate(regulation.on), regulation.number)}`
  return clause(
    'regulation',
    'point',
    `ПОС руководствоваться Положением о профессиональном обучающемся сообществе педагогов${which}.`,
  )
}

function leaderPoints(facts: PaperFacts, leader: NamedPerson | null): Clause[] {
  const { community } = facts
  const who = leader === null ? blankName : initialsInCase(leader, 'dative')
  const firstMeeting = community.firstMeeting?.on ?? null
  const first = firstMeeting === null ? '' : `; первое заседание провести ${longDate(firstMeeting)}`
  const mapDue = longDate(addMonths(localDateOf(community.schoolYear, 9, 15), 1))
  return [
    clause('duties', 'point', `Руководителю ПОС ${who}:`),
    clause('duties.meetings', 'subpoint', `проводить заседания ПОС не реже одного раза в месяц${first};`),
    clause(
      'duties.visits',
      'subpoint',
      'организовать взаимопосещение уроков не реже одного раза в две недели;',
    ),
    clause('duties.diary', 'subpoint', 'вести дневник ПОС;'),
    clause(
      'duties.road_map',
      'subpoint',
      `подготовить вместе с участниками дорожную карту ПОС и представить её на утверждение до ${mapDue};`,
    ),
    clause(
      'duties.council',
      'subpoint',
      `представить результаты работы ПОС на педагогическом совете в срок до ${longMonthEnd(lessonsEndOn(facts))}`,
    ),
  ]
}

function supervision({ school: { deputyHead } }: PaperFacts): Clause[] {
  if (deputyHead === null) return []
  const who = positionFirst(deputyHead, 'dative')
  return [
    clause(
      'supervision',
      'point',
      `${who[0]?.toUpperCase() ?? ''}${who.slice(1)} осуществлять общее руководство деятельностью ПОС и предусмотреть в расписании время для заседаний и взаимопосещения уроков.`,
    ),
  ]
}

function sitePoint({ school: { siteKeeper }, annexes }: PaperFacts): string {
  const who = siteKeeper === null ? blankName : nameInCase(siteKeeper, 'dative')
  const what = annexes.includes('regulation')
    ? 'сведения о создании ПОС и Положение'
    : 'сведения о создании ПОС'
  return `Ответственному за сайт ${who} разместить ${what} на официальном сайте школы в течение десяти рабочих дней со дня подписания приказа.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1)}`
}
