import { inLanguages } from '#base/words.ts'

/** The page that the link of a letter leads to. */
export const words = inLanguages({
  ru: {
    title: 'Не присылать писем?',
    leadGroup: (group: string, school: string) =>
      `${school}. Раздел «${group}». В Круге вы по-прежнему увидите всё.`,
    leadAll: (school: string) => `${school}. Все письма. В Круге вы по-прежнему увидите всё.`,
    stop: 'Не присылать',
    doneTitle: 'Писем больше не будет',
    doneGroup: (group: string) =>
      `О разделе «${group}» больше не пишем. Вернуть письма можно в Круге, на странице «Уведомления».`,
    doneAll: 'Больше не пишем. Вернуть письма можно в Круге, на странице «Уведомления».',
    toSettings: 'Все настройки уведомлений',
    lostTitle: 'Ссылка не подошла',
    lost: 'Она неполная или слишком старая. Откройте Круг, страница «Уведомления»: там всё можно выбрать.',
  },
  en: {
    title: 'No more letters?',
    leadGroup: (group: string, school: string) =>
      `${school}. About “${group}”. In Krug you still see everything.`,
    leadAll: (school: string) => `${school}. All letters. In Krug you still see everything.`,
    stop: 'No more letters',
    doneTitle: 'There will be no more letters',
    doneGroup: (group: string) =>
      `We no longer write about “${group}”. You can have the letters back in Krug, on the page “Notices”.`,
    doneAll: 'We no longer write. You can have the letters back in Krug, on the page “Notices”.',
    toSettings: 'All settings of notices',
    lostTitle: 'The link did not fit',
    lost: 'It is incomplete or too old. Open Krug, the page “Notices”: everything can be chosen there.',
  },
})
