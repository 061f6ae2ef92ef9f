import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import { membersMaximum, membersMinimum } from './size.ts'

export type SplitId = Id<'CommunitySplit'>

interface SplitMember {
  id: PersonId
  subjects: readonly string[]
}

/**
 * Parts of nearly equal size, each with as many subjects as can be: members are dealt out subject by subject, as cards
 * are. The leader stays in the first part. People decide; this is where they begin.
 */
export function proposeSplit(members: readonly SplitMember[], leader: PersonId | null = null): PersonId[][] {
  const partCount = Math.max(1, Math.ceil(members.length / membersMaximum))
  const parts: PersonId[][] = Array.from({ length: partCount }, () => [])
  for (const [index, { id }] of bySubject(members).entries()) parts[index % partCount]?.push(id)
  const home = parts.findIndex((part) => leader !== null && part.includes(leader))
  return home <= 0 ? parts : [...parts.splice(home, 1), ...parts]
}

/** Colleagues of the subject that most teach come first, so that each subject is dealt out evenly. */
function bySubject(members: readonly SplitMember[]): SplitMember[] {
  const main = (member: SplitMember) => member.subjects[0] ?? ''
  const counts = new Map<string, number>()
  for (const member of members) counts.set(main(member), (counts.get(main(member)) ?? 0) + 1)
  return members.toSorted(
    (a, b) =>
      (counts.get(main(b)) ?? 0) - (counts.get(main(a)) ?? 0) ||
      (main(a) < main(b) ? -1 : main(a) > main(b) ? 1 : 0),
  )
}

export type SplitRefusal = 'not_too_many' | 'not_a_member' | 'too_few'

/** Why these cannot go on in a second community. */
export function whyCannotSplit(
  members: readonly PersonId[],
  leaving: readonly PersonId[],
): SplitRefusal | null {
  if (members.length <= membersMaximum) return 'not_too_many'
  if (!leaving.every((id) => members.includes(id))) return 'not_a_member'
  const moved = new Set(leaving).size
  return moved < membersMinimum || members.length - moved < membersMinimum ? 'too_few' : null
}
