import type { PersonId } from '#school/access/actor.ts'
import { about } from './about.ts'
import { clause, content, membersTable } from './content-parts.ts'
import { control, withPosition } from './order-content.ts'
import type { Clause, Composition, PaperContent } from './paper-content.ts'
import { shortDate } from './paper-date.ts'
import { memberNamed, numbered, type PaperFacts } from './paper-facts.ts'
import { quoted } from './paper-name.ts'

export interface CompositionChange {
  joined: PersonId[]
  left: PersonId[]
  /** The new leader, when the order so far names another. */
  leader: PersonId | null
}

/** What has become different since the last order. */
export function compositionChange(ordered: Composition, now: Composition): CompositionChange {
  return {
    joined: now.members.filter((id) => !ordered.members.includes(id)),
    left: ordered.members.filter((id) => !now.members.includes(id)),
    leader: now.leader === ordered.leader ? null : now.leader,
  }
}

export function compositionNow({ community }: PaperFacts): Composition {
  return { members: community.members.map(({ person }) => person.id), leader: community.leader }
}

/** The order that follows when people joined, left or agreed on another leader. */
export function orderChangeContent(facts: PaperFacts): PaperContent {
  const { community, school, order } = facts
  const name = quoted(community.name)
  const change = compositionChange(facts.ordered ?? { members: [], leader: null }, compositionNow(facts))
  const subject = subjectOf(change)
  const first = order === null ? '' : ` ${numbered(shortDate(order.on), order.number)}`
  return content(facts, {
    kind: 'order_change',
    parts: [
      clause(
        'title',
        'title',
        about(`${subject} профессионального обучающегося сообщества педагогов ${name}`),
      ),
      clause(
        'purpose',
        'preamble',
        `В связи с изменениями в составе профессионального обучающегося сообщества педагогов ${name} (далее – ПОС), созданного приказом${first},`,
      ),
      clause('resolution', 'resolution', 'ПРИКАЗЫВАЮ:', 'closed'),
      ...changePoints(facts, change),
      clause('composition', 'point', 'Утвердить состав ПОС в новой редакции (приложение).'),
      control(school.deputyHead),
      clause('members', 'annex', `Состав профессионального обучающегося сообщества педагогов ${name}`),
      ...membersTable(facts),
    ],
  })
}

function subjectOf({ joined, left, leader }: CompositionChange): string {
  if (joined.length === 0 && left.length === 0 && leader !== null) return 'смене руководителя'
  return leader === null ? 'изменении состава' : 'изменении состава и смене руководителя'
}

function changePoints(facts: PaperFacts, { joined, left, leader }: CompositionChange): Clause[] {
  const withNames = (ids: readonly PersonId[]) =>
    ids.map((id) => withPosition(memberNamed(facts, id), 'accusative')).join('; ')
  const since = facts.order === null ? '' : ` ${numbered(shortDate(facts.order.on), facts.order.number)}`
  return [
    ...(joined.length === 0
      ? []
      : [clause('joined', 'point', `Включить в состав ПОС: ${withNames(joined)}.`)]),
    ...(left.length === 0 ? [] : [clause('left', 'point', `Исключить из состава ПОС: ${withNames(left)}.`)]),
    ...(leader === null
      ? []
      : [
          clause(
            'leader',
            'point',
            `Назначить руководителем ПОС ${withNames([leader])}. Приказ${since} в части назначения руководителя ПОС считать утратившим силу.`,
          ),
        ]),
  ]
}
