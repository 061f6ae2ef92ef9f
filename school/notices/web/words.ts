import { inLanguages, plural } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    title: 'Что нового',
    empty: 'Новостей пока нет.',
    unread: 'новое',
    unreadCount: (n: number) => `${n} ${plural('ru', n, { one: 'новое', few: 'новых', many: 'новых' })}`,
    markAllRead: 'Отметить всё прочитанным',
    unknown: 'Новое в Круге',
  },
  en: {
    title: 'What is new',
    empty: 'No news yet.',
    unread: 'new',
    unreadCount: (n: number) => `${n} ${plural('en', n, { one: 'new', other: 'new' })}`,
    markAllRead: 'Mark all as read',
    unknown: 'Something new in Krug',
  },
})
