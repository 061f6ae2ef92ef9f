import type { Language } from '#base/words.ts'
import { agreementNotices } from '#school/agreement/notice-sentences.ts'
import { communitiesNotices } from '#school/communities/notice-sentences.ts'
import { meetingsNotices } from '#school/meetings/notice-sentences.ts'
import type { NoticeGroup, NoticeSentences } from '#school/notices/sentence.ts'
import { papersNotices } from '#school/papers/notice-sentences.ts'
import { resultsNotices } from '#school/results/notice-sentences.ts'
import { topicsNotices } from '#school/topics/notice-sentences.ts'

/**
 * Every capability that tells people something: a line each, under the name in front of the dot of its kinds. The page reads
 * it and so do the letters, so the same thing is never said in two ways.
 */
const groups = {
  agreement: agreementNotices,
  communities: communitiesNotices,
  meetings: meetingsNotices,
  papers: papersNotices,
  results: resultsNotices,
  topics: topicsNotices,
} satisfies Record<string, (language: Language) => NoticeGroup>

export function noticeGroups(language: Language): Readonly<Record<string, NoticeGroup>> {
  return Object.fromEntries(Object.entries(groups).map(([group, spoken]) => [group, spoken(language)]))
}

/** How each kind of notice is told in this language. */
export function noticeSentences(language: Language): NoticeSentences {
  return Object.assign({}, ...Object.values(noticeGroups(language)).map((group) => group.sentences))
}
