import type { Id } from '#base/id.ts'
import { foldedText } from '#school/people/name.ts'
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
/** After «О.» a family name follows, not a new sentence. */
const sentenceEnd = /(?<=[.!?…])(?<!(?:^|\P{L})\p{L}\.)\s+/u
const telephone = /(?:\+?\d[\s()–-]*){10,}/

/**
 * A text without the sentences that name one of these people, a link, a mail or a telephone: those belong to one school.
 * A family name counts in any of its cases, so its end is left open. Rather a sentence too many is left out than a name kept.
 */
export function impersonal(text: string, familyNames: readonly string[]): string {
  const stems = familyNames.map(nameStem).filter((stem) => stem.length > 1)
  const isName = (word: string) => {
    const folded = foldedText(word)
    return (
      /^\p{Lu}/u.test(word) &&
      stems.some((stem) => folded.startsWith(stem) && folded.length <= stem.length + 4)
    )
  }
  const isPersonal = (sentence: string) =>
    [links, mail, telephone].some((pattern) => pattern.test(sentence)) ||
    sentence.split(/[^\p{L}-]+/u).some(isName)
  return text
    .split('\n')
    .map((line) =>
      line
        .split(sentenceEnd)
        .filter((sentence) => !isPersonal(sentence))
        .join(' '),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Cases change the last two letters of a family name at most. */
function nameStem(familyName: string): string {
  const folded = foldedText(familyName)
  return folded.slice(0, Math.max(3, folded.length - 2))
}
