import { inLanguages, type Language, plural } from '#base/words.ts'

/** What letters, pushes and messages say around the notices they carry. */
const words = inLanguages({
  ru: {
    greeting: 'Здравствуйте!',
    open: 'Открыть в Круге',
    digestSubject: (n: number) =>
      `Круг за неделю: ${n} ${plural('ru', n, { one: 'новость', few: 'новости', many: 'новостей' })}`,
    digestLead: 'Вот что нового за неделю и ещё не прочитано вами.',
    trialTitle: 'Пробное уведомление',
    trialNote: 'Если вы это видите, уведомления доходят.',
    stopGroup: (group: string) => `Не присылать писем о разделе «${group}»`,
    stopDigest: 'Не присылать писем',
    settings: 'Как и когда писать вам',
    unknown: 'Новое в Круге',
    linked: (school: string) => `Готово. Уведомления Круга будут приходить сюда. ${school}`,
    unknownCode:
      'Этот код не подошёл: он действует полчаса и один раз. Новый код есть в Круге: «Моя учётная запись», «Уведомления».',
  },
  en: {
    greeting: 'Hello,',
    open: 'Open in Krug',
    digestSubject: (n: number) =>
      `Krug this week: ${n} ${plural('en', n, { one: 'thing is new', other: 'things are new' })}`,
    digestLead: 'Here is what is new this week and not yet read by you.',
    trialTitle: 'A trial notice',
    trialNote: 'If you see this, notices arrive.',
    stopGroup: (group: string) => `No more letters about “${group}”`,
    stopDigest: 'No more letters',
    settings: 'How and when to write to you',
    unknown: 'Something new in Krug',
    linked: (school: string) => `Done. Notices of Krug will arrive here. ${school}`,
    unknownCode:
      'This code did not fit: it works for half an hour, once. A new one is in Krug under “My account”, “Notices”.',
  },
})

export type LetterWords = (typeof words)['ru']

export function letterWords(language: Language): LetterWords {
  return words[language]
}
