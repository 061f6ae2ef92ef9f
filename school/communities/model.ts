import type { Id } from '#base/id.ts'
import type { ChallengeLevel } from '#school/topics/challenge.ts'
import type { ProblemArea } from '#school/topics/problem-area.ts'

export type ModelId = Id<'CommunityModel'>

/** What one community can hand on to another, also in another school. Nothing in it names a person or a result. */
export interface ModelContent {
  topic: string
  why: string
  challenges: { level: ChallengeLevel; wording: string }[]
  areas: ProblemArea[]
  motto: string | null
  announcement: string | null
  chatName: string | null
  rhythm: { meetingMinutes: number; weekday: number | null; time: string | null } | null
}

export const modelNameLengthMaximum = 200
/** A page or two of text; what is longer is no model. */
export const modelFileLengthMaximum = 50_000

const links = /(?:[a-z][a-z0-9+.-]*:\/\/|\b(?:tg|max|viber|whatsapp|mailto|tel|sip):|\bwww\.|\bt\.me\/)\S*/i
const mail = /[^\s@]+@[^\s@]+\.[^\s@]+/
const telephone = /(?:\+?\d[\s()–-]*){10,}/

/**
 * A text without the sentences that name one of these people, a link, a mail or a telephone: those belong to one school.
 * A family name counts in any of its cases, so its last letters are left open.
 */
export function impersonal(text: string, familyNames: readonly string[]): string {
  const names = familyNames.filter((name) => name.length > 1).map(nameStem)
  const isPersonal = (sentence: string) => {
    const folded = sentence.toLowerCase().replaceAll('ё', 'е')
    const words = folded.split(/[^\p{L}-]+/u)
    return (
      links.test(sentence) ||
      mail.test(sentence) ||
      telephone.test(sentence) ||
      names.some((stem) => words.some((word) => word.startsWith(stem) && word.length <= stem.length + 4))
    )
  }
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/(?<=[.!?…])\s+/)
        .filter((sentence) => !isPersonal(sentence))
        .join(' '),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** «Белых» declines not at all, «Шевчук» by an ending, «Соколова» by changing its last vowel. */
function nameStem(familyName: string): string {
  const folded = familyName.toLowerCase().replaceAll('ё', 'е')
  return folded.length > 4 ? folded.replace(/(?:ая|ий|ый|ой|[аяьойе])$/u, '') : folded
}
