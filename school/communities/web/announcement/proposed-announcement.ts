import type { Language } from '#base/words.ts'
import { formatsFor } from '#kit/format.ts'
import { yearLabel } from '#school/calendar/school-year.ts'
import type { Announcement, Community } from '../shapes.ts'
import { words as announcementWords } from '../words/announcement.ts'
import { words } from '../words/proposed-announcement.ts'

type Facts = Pick<Community, 'name' | 'topic' | 'schoolYear' | 'firstMeeting'>

/** The announcement made from what is known. What is not known is left out; nothing stands as a gap to fill. */
export function proposedAnnouncement(facts: Facts, language: Language): string {
  const t = words[language]
  const { topic, firstMeeting } = facts
  const difficulty = difficultyIn(topic)
  const why = [topic.title, difficulty].some((said) => repeats(topic.why, said)) ? '' : topic.why
  const meeting =
    firstMeeting === null ? '' : `${formatsFor(language).day(firstMeeting.on)}, ${firstMeeting.time}`
  const about = [
    topic.title === facts.name ? '' : t.topic(bare(topic.title)),
    difficulty === '' ? '' : t.difficulty(difficulty),
    why === '' ? '' : t.why(why),
    topic.votes === null ? '' : t.chosen(topic.votes.voters, topic.votes.electorate),
  ]
  const order = [t.who, t.rhythm(yearLabel(facts.schoolYear)), meeting === '' ? '' : t.meeting(meeting)]
  return [t.opening(bare(facts.name)), lines(about), lines(order)].filter((part) => part !== '').join('\n\n')
}

/** With its figure, which stands in the evidence; the name alone where there is none, or where the evidence names it. */
function difficultyIn({ difficulty, evidence }: Facts['topic']): string {
  const [name, figure] = [bare(difficulty?.name ?? ''), bare(evidence ?? '')]
  if (name === '' || figure === '') return name
  return repeats(name, figure) ? figure : `${name}. ${figure}`
}

/** Whether the text says no more than what is said already. */
function repeats(text: string, said: string): boolean {
  const [one, other] = [plain(text), plain(said)]
  return one === '' || other.includes(one)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What is sent to the chat: the text, and under it the ways to join that it does not name itself. */
export function textForChat(
  text: string,
  announcement: Pick<Announcement, 'chatName' | 'chatLink' | 'joinLink'>,
  language: Language,
): string {
  const t = announcementWords[language]
  const { chatName, chatLink, joinLink } = announcement
  const tail: string[] = []
  if (joinLink?.isOpen && !text.includes(joinLink.url)) {
    const { url, closesOn } = joinLink
    tail.push(closesOn === null ? t.joinLine(url) : t.joinLineUntil(url, formatsFor(language).day(closesOn)))
  }
  if (chatLink !== null && !text.includes(chatLink))
    tail.push(chatName === null ? t.chatLineBare(chatLink) : t.chatLine(chatName, chatLink))
  return [text.trim(), lines(tail)].filter((part) => part !== '').join('\n\n')
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

/** A title stands inside a sentence of ours, which has its own full stop. */
function bare(text: string): string {
  return text.trim().replace(/[.…]+$/, '')
}
