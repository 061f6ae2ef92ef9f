import { inLanguages, type Language, plural } from '#base/words.ts'
import type { NoticeParams } from '#school/notices/notice.ts'
import { type NoticeGroup, said } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Встречи',
    set: (when: string) => `Назначена встреча: ${when}`,
    moved: (when: string) => `Встречу перенесли: теперь ${when}`,
    movedFrom: (when: string) => `Было: ${when}.`,
    cancelled: (when: string) => `Встречи не будет: ${when}`,
    restored: (when: string) => `Встреча всё же состоится: ${when}`,
    guestInvited: (when: string) => `Вас приглашают на встречу: ${when}`,
    dayBefore: (when: string) => `Завтра встреча: ${when}`,
    hourBefore: (time: string) => `Через час встреча: в ${time}`,
    seriesBegun: (n: number) =>
      `Назначено сразу ${n} ${plural('ru', n, { one: 'встреча', few: 'встречи', many: 'встреч' })}`,
    seriesEnded: (n: number) =>
      `Ряд встреч окончен, впереди отменено: ${n} ${plural('ru', n, { one: 'встреча', few: 'встречи', many: 'встреч' })}`,
    seriesResumed: (n: number) =>
      `Ряд встреч продолжается: ${n} ${plural('ru', n, { one: 'встреча', few: 'встречи', many: 'встреч' })} снова в силе`,
    entrusted: (text: string) => `Вам поручили: ${text}`,
    due: (text: string) => `Завтра срок решения: ${text}`,
    until: (day: string) => `Срок: ${day}.`,
    monthWithout: (community: string) => `В этом месяце у сообщества «${community}» ещё не было встречи`,
    monthWithoutNote: (day: string) => `Месяц кончается ${day}. Назначьте встречу.`,
    when: (day: string, time: string) => `${day} в ${time}`,
    inCommunity: (community: string) => `«${community}»`,
    locale: 'ru-RU',
  },
  en: {
    group: 'Meetings',
    set: (when: string) => `A meeting is set: ${when}`,
    moved: (when: string) => `The meeting was moved: now ${when}`,
    movedFrom: (when: string) => `It was ${when}.`,
    cancelled: (when: string) => `The meeting is called off: ${when}`,
    restored: (when: string) => `The meeting takes place after all: ${when}`,
    guestInvited: (when: string) => `You are invited to a meeting: ${when}`,
    dayBefore: (when: string) => `Meeting tomorrow: ${when}`,
    hourBefore: (time: string) => `Meeting in an hour: at ${time}`,
    seriesBegun: (n: number) =>
      `${n} ${plural('en', n, { one: 'meeting is', other: 'meetings are' })} set at once`,
    seriesEnded: (n: number) =>
      `The series has ended, ${n} ${plural('en', n, { one: 'meeting', other: 'meetings' })} ahead called off`,
    seriesResumed: (n: number) =>
      `The series goes on: ${n} ${plural('en', n, { one: 'meeting takes', other: 'meetings take' })} place after all`,
    entrusted: (text: string) => `You were asked to do: ${text}`,
    due: (text: string) => `A decision is due tomorrow: ${text}`,
    until: (day: string) => `Due ${day}.`,
    monthWithout: (community: string) => `The community “${community}” has not met this month yet`,
    monthWithoutNote: (day: string) => `The month ends on ${day}. Set a meeting.`,
    when: (day: string, time: string) => `${day} at ${time}`,
    inCommunity: (community: string) => `“${community}”`,
    locale: 'en-GB',
  },
})

/** What people are told about meetings: in the news of Today and in letters. */
export function meetingsNotices(language: Language): NoticeGroup {
  const t = words[language]
  const days = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const day = (text: string) => (text === '' ? '' : days.format(Date.parse(`${text}T00:00:00Z`)))
  const when = (it: NoticeParams) => t.when(day(said(it, 'on')), said(it, 'time'))
  const whose = (it: NoticeParams) => sentence(t.inCommunity(said(it, 'community')), said(it, 'purpose'))
  const count = (it: NoticeParams) => Number(it.count ?? 0)
  const dueOn = (it: NoticeParams) => {
    const due = day(said(it, 'dueOn'))
    return sentence(t.inCommunity(said(it, 'community')), due === '' ? '' : t.until(due))
  }
  return {
    name: t.group,
    sentences: {
      'meetings.set': (it) => ({ title: t.set(when(it)), note: whose(it) }),
      'meetings.moved': (it) => ({
        title: t.moved(when(it)),
        note: sentence(
          t.movedFrom(t.when(day(said(it, 'fromOn')), said(it, 'fromTime'))),
          said(it, 'words'),
          whose(it),
        ),
      }),
      'meetings.cancelled': (it) => ({
        title: t.cancelled(when(it)),
        note: sentence(said(it, 'words'), whose(it)),
      }),
      'meetings.restored': (it) => ({ title: t.restored(when(it)), note: whose(it) }),
      'meetings.guest_invited': (it) => ({ title: t.guestInvited(when(it)), note: whose(it) }),
      'meetings.day_before': (it) => ({ title: t.dayBefore(when(it)), note: whose(it) }),
      'meetings.hour_before': (it) => ({ title: t.hourBefore(said(it, 'time')), note: whose(it) }),
      'meetings.series_begun': (it) => ({ title: t.seriesBegun(count(it)), note: whose(it) }),
      'meetings.series_ended': (it) => ({
        title: t.seriesEnded(count(it)),
        note: sentence(said(it, 'words'), whose(it)),
      }),
      'meetings.series_resumed': (it) => ({ title: t.seriesResumed(count(it)), note: whose(it) }),
      'meetings.decision_entrusted': (it) => ({ title: t.entrusted(said(it, 'text')), note: dueOn(it) }),
      'meetings.decision_due': (it) => ({ title: t.due(said(it, 'text')), note: dueOn(it) }),
      'meetings.month_without': (it) => ({
        title: t.monthWithout(said(it, 'community')),
        note: t.monthWithoutNote(day(said(it, 'endsOn'))),
      }),
    },
  }
}

/** One thing after the other, each ending as a sentence does. */
function sentence(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
