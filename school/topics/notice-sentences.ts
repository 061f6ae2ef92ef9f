import { inLanguages, type Language, plural } from '#base/words.ts'
import type { NoticeGroup } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Темы и голосование',
    votingOpened: (board: string) => (board === '' ? 'Открыто голосование' : `Открыто голосование: ${board}`),
    votingOpenedNote: 'Голос тайный, отдать его можно один раз, до срока на доске.',
    votingEnded: (board: string) =>
      board === '' ? 'Голосование закончилось' : `Голосование закончилось: ${board}`,
    tookPart: (n: number, of: number) =>
      `${plural('ru', n, { one: 'Проголосовал', few: 'Проголосовали', many: 'Проголосовали' })} ${n} из ${of}`,
    chosen: (topic: string) => (topic === '' ? 'Ваша тема выбрана' : `Выбрана тема «${topic}»`),
    onBoard: (board: string) => `Доска: ${board}`,
  },
  en: {
    group: 'Topics and votes',
    votingOpened: (board: string) => (board === '' ? 'A vote is open' : `A vote is open: ${board}`),
    votingOpenedNote: 'The vote is secret and given once, before the time on the board.',
    votingEnded: (board: string) => (board === '' ? 'The vote has ended' : `The vote has ended: ${board}`),
    tookPart: (n: number, of: number) => `${n} of ${of} voted`,
    chosen: (topic: string) => (topic === '' ? 'Your topic is chosen' : `The topic “${topic}” is chosen`),
    onBoard: (board: string) => `Board: ${board}`,
  },
})

/** What people are told about topics: in the news of Today and in letters. Never who voted, and never for what. */
export function topicsNotices(language: Language): NoticeGroup {
  const t = words[language]
  return {
    name: t.group,
    sentences: {
      'topics.voting_opened': ({ board }) => ({
        title: t.votingOpened(String(board ?? '')),
        note: t.votingOpenedNote,
      }),
      'topics.voting_ended': ({ board, voted, electorate }) => ({
        title: t.votingEnded(String(board ?? '')),
        ...(voted === undefined ? {} : { note: t.tookPart(Number(voted), Number(electorate ?? 0)) }),
      }),
      'topics.topic_chosen': ({ board, topic }) => ({
        title: t.chosen(String(topic ?? '')),
        ...(board === undefined ? {} : { note: t.onBoard(String(board)) }),
      }),
    },
  }
}
