import { useWords } from '#kit/words.ts'
import { whyLinkCannotOpen } from '../../open-link.ts'
import { words } from '../words/announcement.ts'

/** What is wrong with a link that was typed, in words, under the name of its field; nothing where it may be left out. */
export function useLinkProblem(): (field: string, link: string) => Record<string, string> {
  const t = useWords(words)
  return (field, link) => {
    const why = link.trim() === '' ? null : whyLinkCannotOpen(link)
    return why === null ? {} : { [field]: t.linkProblems[why] }
  }
}
