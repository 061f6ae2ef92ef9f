import { fullName } from '#school/people/name.ts'
import { isOrder } from './paper.ts'
import type { Cell, Clause, ClauseRole, ContentTable, PaperContent, Row, Signatory } from './paper-content.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paperName } from './paper-name.ts'
import { initialsFirst, mainPosition, positionWithSubjects } from './person-words.ts'

/** What the head of a paper of this school says, around the parts of its kind. */
export function content(facts: PaperFacts, paper: Pick<PaperContent, 'kind' | 'parts'>): PaperContent {
  const { school } = facts
  const isAboutPeople = isOrder(paper.kind)
  return {
    kind: paper.kind,
    name: paperName(paper.kind, facts.community),
    letterhead: school.letterhead,
    place: school.place,
    schoolGenitive: school.genitiveName,
    approvalBlock: school.approvalBlock,
    keptLong: paper.kind === 'road_map' ? 'usual' : school.keptLong,
    signatory: signatory(facts),
    acquaintance: isAboutPeople ? acquaintance(facts) : [],
    composition: isAboutPeople
      ? { members: facts.community.members.map(({ person }) => person.id), leader: facts.community.leader }
      : null,
    parts: paper.parts,
  }
}

export function clause(
  key: string,
  role: ClauseRole,
  text: string,
  open: 'open' | 'closed' = 'open',
): Clause {
  return { kind: 'clause', key, role, text, open: open === 'open' }
}

/** Cells by their names, in the order of the columns. */
export function row(
  table: ContentTable,
  key: string,
  cells: Record<string, string>,
  closed: readonly string[] = [],
): Row {
  return {
    kind: 'row',
    key,
    table,
    cells: Object.entries(cells).map(
      ([name, text]): Cell => ({ key: name, text, open: !closed.includes(name) }),
    ),
  }
}

/** Names and positions come from the register of joins and the staff list, and are changed there. */
export function membersTable({ community, people }: PaperFacts): Row[] {
  return community.members.map(({ person, positionWording, subjects }) => {
    const named = people.get(person.id)
    const cells = {
      name: fullName(person),
      position: positionWithSubjects({
        position: named?.position ?? positionWording,
        subjects: named?.subjects ?? subjects,
      }),
      role: person.id === community.leader ? 'руководитель' : 'участник',
    }
    return row('members', `member.${person.id}`, cells, ['name', 'position'])
  })
}

function signatory({ school: { director } }: PaperFacts): Signatory | null {
  if (director === null) return null
  const position = mainPosition(director.position ?? 'директор')
  return {
    position: (position[0] ?? '').toUpperCase() + position.slice(1),
    name: initialsFirst(director.name),
  }
}

/** Whoever the order names, each once: those who are charged with something first, then the members. */
function acquaintance({ school, community, people }: PaperFacts): string[] {
  const charged = [school.deputyHead, school.siteKeeper].flatMap((person) =>
    person === null ? [] : [person],
  )
  const members = community.members.flatMap(({ person }) => people.get(person.id) ?? [])
  const once = new Map([...charged, ...members].map((person) => [person.id, initialsFirst(person.name)]))
  return [...once.values()]
}
