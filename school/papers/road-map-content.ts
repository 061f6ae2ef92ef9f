import { earliest, type LocalDate, latest, localDateOf } from '#base/local-date.ts'
import { clause, content, row } from './content-parts.ts'
import type { Clause, PaperContent, Part } from './paper-content.ts'
import { monthOfYear, shortDate, shortSpan } from './paper-date.ts'
import { lessonsEndOn, memberNamed, type PaperFacts } from './paper-facts.ts'
import { quoted, schoolYearInFull } from './paper-name.ts'
import { blankName, initialsInCase } from './person-words.ts'
import { planEvents } from './road-map-events.ts'

type PlanDay = 'order' | 'visits' | 'september' | 'firstTerm' | 'november' | 'january' | 'april' | 'end'

/** What stands in the plan before the community has decided anything: who answers, and by when. */
export interface PlanFrame {
  leader: string
  deputyHead: string
  memberCount: number
  /** The order with its day and number, once there is one. */
  order: { on: string; number: string } | null
  joined: string
  firstMeeting: string
  /** Until when, by the days that the terms of the school year give. */
  by: Record<PlanDay, string>
  visits: string
}

/** The draft of a road map: the skeleton of a year, filled with what is known, blank where the community decides. */
export function roadMapContent(facts: PaperFacts): PaperContent {
  const { community } = facts
  const name = quoted(community.name)
  const year = schoolYearInFull(community.schoolYear)
  return content(facts, {
    kind: 'road_map',
    parts: [
      clause(
        'title',
        'title',
        `профессионального обучающегося сообщества педагогов ${name} на ${year} учебный год`,
      ),
      clause('topic', 'paragraph', `Тема: ${community.topic.title}.`),
      clause('leader', 'paragraph', `Руководитель ПОС: ${leaderOf(facts)}`, 'closed'),
      clause('goal', 'paragraph', `Цель: ${'_'.repeat(60)}`),
      clause('indicators', 'heading', 'Показатели достижения цели'),
      ...['first', 'second', 'third'].map((place) => indicatorRow(place)),
      clause('plan', 'heading', 'План мероприятий'),
      ...planParts(facts),
    ],
  })
}

function leaderOf(facts: PaperFacts): string {
  const leader = memberNamed(facts, facts.community.leader)
  return leader === null ? blankName : initialsInCase(leader, 'nominative')
}

/** Nobody knows them before the goal is set; three are what a community can follow. */
function indicatorRow(place: string): Part {
  return row('indicators', `indicator.${place}`, { name: '', baseline: '', target: '', tool: '', dates: '' })
}

function planParts(facts: PaperFacts): Part[] {
  const frame = frameOf(facts)
  return planEvents(frame, stageMonths(facts.community.schoolYear)).flatMap(
    ({ key, title, events }): Part[] => [
      sectionClause(key, title),
      ...events.map(([name, task, event, due, responsible, result, product]) =>
        row('plan', `${key}.${name}`, { task, event, due, responsible, result, product }),
      ),
    ],
  )
}

function sectionClause(key: string, title: string): Clause {
  return clause(key, 'section', title)
}

function frameOf(facts: PaperFacts): PlanFrame {
  const { community, school, order } = facts
  const joinedOn = community.members.map(({ joinedOn }) => joinedOn)
  const [firstJoin, ...laterJoins] = joinedOn
  const days = daysOf(facts)
  return {
    leader: leaderOf(facts),
    deputyHead:
      school.deputyHead === null ? 'заместитель директора' : initialsInCase(school.deputyHead, 'nominative'),
    memberCount: community.members.length,
    order: order === null ? null : { on: shortDate(order.on), number: order.number },
    joined:
      firstJoin === undefined
        ? monthOfYear(localDateOf(community.schoolYear, 8, 1))
        : shortSpan(earliest(firstJoin, ...laterJoins), latest(firstJoin, ...laterJoins)),
    firstMeeting:
      community.firstMeeting === null
        ? monthOfYear(localDateOf(community.schoolYear, 9, 1))
        : shortDate(community.firstMeeting.on),
    by: inWords(days, (day) => `до ${shortDate(day)}`),
    visits: shortSpan(days.visits, days.end),
  }
}

/** The analysis ends with the first term and the year with the last, because teachers plan by them; the rest is usual. */
function daysOf(facts: PaperFacts): Record<PlanDay, LocalDate> {
  const { schoolYear } = facts.community
  return {
    order: localDateOf(schoolYear, 9, 1),
    visits: localDateOf(schoolYear, 9, 15),
    september: localDateOf(schoolYear, 9, 30),
    firstTerm: facts.terms[0]?.endsOn ?? localDateOf(schoolYear, 10, 31),
    november: localDateOf(schoolYear, 11, 30),
    january: localDateOf(schoolYear + 1, 1, 31),
    april: localDateOf(schoolYear + 1, 4, 30),
    end: lessonsEndOn(facts),
  }
}

function inWords(
  days: Record<PlanDay, LocalDate>,
  written: (day: LocalDate) => string,
): Record<PlanDay, string> {
  // The same keys with each day written out.
  return Object.fromEntries(Object.entries(days).map(([name, day]) => [name, written(day)])) as Record<
    PlanDay,
    string
  >
}

function stageMonths(schoolYear: number): readonly string[] {
  const next = schoolYear + 1
  return [
    `август – сентябрь ${schoolYear} г.`,
    `сентябрь – октябрь ${schoolYear} г.`,
    `октябрь – ноябрь ${schoolYear} г.`,
    `ноябрь ${schoolYear} г. – апрель ${next} г.`,
    `апрель – июнь ${next} г.`,
  ]
}
