import { inLanguages, type Language } from '#base/words.ts'
import type { NoticeGroup } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Документы',
    submitted: (paper: string) => (paper === '' ? 'Документ ждёт решения' : `Ждёт решения: ${paper}`),
    submittedNote: 'Можно утвердить с номером и датой или вернуть со словами, что поправить.',
    returned: (paper: string) => (paper === '' ? 'Документ вернулся' : `Вернулось на доработку: ${paper}`),
    returnedNote: 'Директор написал, что поправить.',
    approved: (paper: string) => (paper === '' ? 'Документ утверждён' : `Утверждено: ${paper}`),
    approvedNote: (number: string) => `Приказ № ${number}`,
  },
  en: {
    group: 'Papers',
    submitted: (paper: string) => (paper === '' ? 'A paper waits for you' : `Waits for you: ${paper}`),
    submittedNote: 'Approve it with number and date, or return it with words about what to change.',
    returned: (paper: string) => (paper === '' ? 'A paper came back' : `Came back: ${paper}`),
    returnedNote: 'The director has written what to change.',
    approved: (paper: string) => (paper === '' ? 'A paper is approved' : `Approved: ${paper}`),
    approvedNote: (number: string) => `Order no. ${number}`,
  },
})

/** What people are told about papers: in the news of Today and in letters. */
export function papersNotices(language: Language): NoticeGroup {
  const t = words[language]
  const paperIn = (params: Record<string, string | number>) => String(params.paper ?? '')
  return {
    name: t.group,
    sentences: {
      'papers.submitted': (params) => ({ title: t.submitted(paperIn(params)), note: t.submittedNote }),
      'papers.returned': (params) => ({ title: t.returned(paperIn(params)), note: t.returnedNote }),
      'papers.approved': (params) => ({
        title: t.approved(paperIn(params)),
        ...(params.number === undefined ? {} : { note: t.approvedNote(String(params.number)) }),
      }),
    },
  }
}
