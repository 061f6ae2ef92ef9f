import { inLanguages, type Language } from '#base/words.ts'
import type { NoticeGroup } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Соглашение',
    put: (community: string) => `Соглашение ждёт вашего согласия: «${community}»`,
    putNote: 'Прочитайте пункты и примите их или предложите своё.',
    inForce: (community: string) => `Соглашение сообщества «${community}» действует`,
    inForceNote: 'Его приняли все участники.',
  },
  en: {
    group: 'Agreement',
    put: (community: string) => `An agreement waits for your consent: “${community}”`,
    putNote: 'Read the clauses and accept them, or propose your own.',
    inForce: (community: string) => `The agreement of the community “${community}” is in force`,
    inForceNote: 'Every member has accepted it.',
  },
})

/** What people are told about agreements: in the news of Today and in letters. */
export function agreementNotices(language: Language): NoticeGroup {
  const t = words[language]
  return {
    name: t.group,
    sentences: {
      'agreement.version_put': ({ community }) => ({
        title: t.put(String(community ?? '')),
        note: t.putNote,
      }),
      'agreement.in_force': ({ community }) => ({
        title: t.inForce(String(community ?? '')),
        note: t.inForceNote,
      }),
    },
  }
}
