import { inLanguages, plural } from '#base/words.ts'

/** What meetings and decisions say on Today. */
export const waitingWords = inLanguages({
  ru: {
    today: (time: string) => `Встреча сегодня в ${time}`,
    tomorrow: (time: string) => `Встреча завтра в ${time}`,
    running: 'Встреча идёт сейчас',
    note: (purpose: string, community: string) => `${purpose} · «${community}»`,
    marks: { today: 'сегодня', tomorrow: 'завтра', now: 'сейчас', late: 'срок прошёл', due: 'срок близко' },
    open: 'Открыть',
    decision: (text: string) => `За вами: ${text}`,
    decisions: (n: number) =>
      `За вами ${n} ${plural('ru', n, { one: 'решение', few: 'решения', many: 'решений' })} с близким сроком`,
    ofCommunity: (name: string) => `«${name}»`,
    month: 'В этом месяце ещё не было встречи',
    monthNote: (name: string, day: string) => `«${name}». Месяц кончается ${day}.`,
    daysLeft: (n: number) => `${n} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней' })}`,
    set: 'Назначить',
  },
  en: {
    today: (time: string) => `Meeting today at ${time}`,
    tomorrow: (time: string) => `Meeting tomorrow at ${time}`,
    running: 'A meeting is running now',
    note: (purpose: string, community: string) => `${purpose} · “${community}”`,
    marks: { today: 'today', tomorrow: 'tomorrow', now: 'now', late: 'day is over', due: 'due soon' },
    open: 'Open',
    decision: (text: string) => `Yours to do: ${text}`,
    decisions: (n: number) =>
      `${n} ${plural('en', n, { one: 'decision of yours is', other: 'decisions of yours are' })} due soon`,
    ofCommunity: (name: string) => `“${name}”`,
    month: 'No meeting in this month yet',
    monthNote: (name: string, day: string) => `“${name}”. The month ends on ${day}.`,
    daysLeft: (n: number) => `${n} ${plural('en', n, { one: 'day', other: 'days' })}`,
    set: 'Set one',
  },
})
