import { about } from './about.ts'
import { clause, content } from './content-parts.ts'
import { control } from './order-content.ts'
import type { PaperContent } from './paper-content.ts'
import { shortDate } from './paper-date.ts'
import { memberNamed, numbered, type PaperFacts } from './paper-facts.ts'
import { quoted, schoolYearInFull } from './paper-name.ts'
import { blankName, initialsInCase } from './person-words.ts'

/** The order that makes a road map valid: written by the community after its first meetings, so later than the first order. */
export function orderRoadMapContent(facts: PaperFacts): PaperContent {
  const { community, school, order, roadMapOrder } = facts
  const name = quoted(community.name)
  const year = schoolYearInFull(community.schoolYear)
  const leader = memberNamed(facts, community.leader)
  const created = order === null ? '' : ` ${numbered(shortDate(order.on), order.number)}`
  const earlier =
    roadMapOrder === null
      ? ''
      : ` Дорожную карту, утверждённую приказом ${numbered(shortDate(roadMapOrder.on), roadMapOrder.number)}, считать утратившей силу.`
  return content(facts, {
    kind: 'order_road_map',
    parts: [
      clause(
        'title',
        'title',
        about(`утверждении дорожной карты профессионального обучающегося сообщества педагогов ${name}`),
      ),
      clause(
        'purpose',
        'preamble',
        `В целях организации деятельности профессионального обучающегося сообщества педагогов ${name} (далее – ПОС), созданного приказом${created},`,
      ),
      clause('resolution', 'resolution', 'ПРИКАЗЫВАЮ:', 'closed'),
      clause(
        'road_map',
        'point',
        `Утвердить дорожную карту ПОС на ${year} учебный год (приложение).${earlier}`,
      ),
      clause(
        'duties',
        'point',
        `Руководителю ПОС ${leader === null ? blankName : initialsInCase(leader, 'dative')} организовать выполнение дорожной карты и сообщать участникам о сроках мероприятий.`,
      ),
      control(school.deputyHead),
    ],
  })
}
