import { inLanguages } from '#base/words.ts'

/** What people are told about papers. The name of a paper is Russian in both languages, as on the paper. */
export const noticeWords = inLanguages({
  ru: {
    submitted: (name: string) => `Ждёт вашего утверждения: ${name}`,
    returned: (name: string) => `Возвращено с замечанием: ${name}`,
    approved: (name: string) => `Утверждено: ${name}`,
    register: (number: string, day: string) => `№ ${number} от ${day}`,
  },
  en: {
    submitted: (name: string) => `Waits for your approval: ${name}`,
    returned: (name: string) => `Returned with words: ${name}`,
    approved: (name: string) => `Approved: ${name}`,
    register: (number: string, day: string) => `No. ${number} of ${day}`,
  },
})
