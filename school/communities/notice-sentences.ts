import { inLanguages, type Language } from '#base/words.ts'
import type { NoticeParams } from '#school/notices/notice.ts'
import { type NoticeGroup, said } from '#school/notices/sentence.ts'

const words = inLanguages({
  ru: {
    group: 'Сообщества',
    announced: (community: string) => `Учителя собирают сообщество «${community}»`,
    announcedNote: (topic: string) => `Тема: ${topic}. Вступить может любой педагог школы.`,
    memberJoined: (person: string) => `Новый участник: ${person}`,
    memberLeft: (person: string) => `Участник вышел: ${person}`,
    joinAsked: (person: string) => `Просит принять: ${person}`,
    joinAskedNote: (community: string) => `«${community}». Подтвердите, кто это.`,
    questionAsked: (person: string) => `Есть вопрос: ${person}`,
    joinConfirmed: (community: string) => `Вы в сообществе «${community}»`,
    joinDeclined: (community: string) => `Сообщество «${community}» ответило на вашу просьбу`,
    questionAnswered: (community: string) => `Сообщество «${community}» ответило на ваш вопрос`,
    youProposed: (community: string) => `Вас предлагают руководителем сообщества «${community}»`,
    youProposedNote: 'Согласны ли вы, решаете только вы.',
    leaderProposed: (person: string) => `Предлагают руководителя: ${person}`,
    leaderProposedNote: (community: string) => `«${community}». Согласитесь или возразите.`,
    leaderAgreed: (person: string) => `Согласовали руководителя: ${person}`,
    firstMeeting: (day: string, time: string) => `Первая встреча ${day} в ${time}`,
    guestInvited: (community: string) => `Вас приглашают гостем в сообщество «${community}»`,
    guestUntil: (day: string) => `До ${day}.`,
    splitOff: (community: string) => `Вы продолжаете в сообществе «${community}»`,
    splitOffNote: (from: string) => `Оно отделилось от «${from}»; день вступления сохранён.`,
    splitUndone: (community: string) => `Вы снова в сообществе «${community}»`,
    splitUndoneNote: 'Разделение отменили.',
    closed: (community: string) => `Сообщество «${community}» завершило работу`,
    reopened: (community: string) => `Сообщество «${community}» снова работает`,
    inCommunity: (community: string) => `«${community}»`,
    locale: 'ru',
  },
  en: {
    group: 'Communities',
    announced: (community: string) => `Teachers are gathering the community “${community}”`,
    announcedNote: (topic: string) => `Topic: ${topic}. Any teacher of the school may join.`,
    memberJoined: (person: string) => `New member: ${person}`,
    memberLeft: (person: string) => `A member has left: ${person}`,
    joinAsked: (person: string) => `Asks to join: ${person}`,
    joinAskedNote: (community: string) => `“${community}”. Confirm who it is.`,
    questionAsked: (person: string) => `Has a question: ${person}`,
    joinConfirmed: (community: string) => `You are in the community “${community}”`,
    joinDeclined: (community: string) => `The community “${community}” has answered your request`,
    questionAnswered: (community: string) => `The community “${community}” has answered your question`,
    youProposed: (community: string) => `You are proposed as leader of the community “${community}”`,
    youProposedNote: 'Whether you agree, only you decide.',
    leaderProposed: (person: string) => `Proposed as leader: ${person}`,
    leaderProposedNote: (community: string) => `“${community}”. Consent or object.`,
    leaderAgreed: (person: string) => `Agreed as leader: ${person}`,
    firstMeeting: (day: string, time: string) => `First meeting ${day} at ${time}`,
    guestInvited: (community: string) => `You are invited as a guest of the community “${community}”`,
    guestUntil: (day: string) => `Until ${day}.`,
    splitOff: (community: string) => `You go on in the community “${community}”`,
    splitOffNote: (from: string) => `It parted from “${from}”; your day of joining stays.`,
    splitUndone: (community: string) => `You are again in the community “${community}”`,
    splitUndoneNote: 'The parting was taken back.',
    closed: (community: string) => `The community “${community}” has ended its work`,
    reopened: (community: string) => `The community “${community}” goes on`,
    inCommunity: (community: string) => `“${community}”`,
    locale: 'en-GB',
  },
})

/** What people are told about communities: in the news of Today and in letters. */
export function communitiesNotices(language: Language): NoticeGroup {
  const t = words[language]
  const days = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const day = (text: string) => (text === '' ? '' : days.format(Date.parse(`${text}T00:00:00Z`)))
  const on = (params: NoticeParams) => ({ note: t.inCommunity(said(params, 'community')) })
  const name = (params: NoticeParams) => said(params, 'community')
  const person = (params: NoticeParams) => said(params, 'person')
  return {
    name: t.group,
    sentences: {
      'communities.announced': (it) => ({
        title: t.announced(name(it)),
        note: t.announcedNote(said(it, 'topic')),
      }),
      'communities.member_joined': (it) => ({ title: t.memberJoined(person(it)), ...on(it) }),
      'communities.member_left': (it) => ({ title: t.memberLeft(person(it)), ...on(it) }),
      'communities.join_asked': (it) => ({
        title: t.joinAsked(person(it)),
        note: t.joinAskedNote(name(it)),
      }),
      'communities.question_asked': (it) => ({ title: t.questionAsked(person(it)), ...on(it) }),
      'communities.join_confirmed': (it) => ({ title: t.joinConfirmed(name(it)) }),
      'communities.join_declined': (it) => ({ title: t.joinDeclined(name(it)) }),
      'communities.question_answered': (it) => ({ title: t.questionAnswered(name(it)) }),
      'communities.you_proposed': (it) => ({ title: t.youProposed(name(it)), note: t.youProposedNote }),
      'communities.leader_proposed': (it) => ({
        title: t.leaderProposed(person(it)),
        note: t.leaderProposedNote(name(it)),
      }),
      'communities.leader_agreed': (it) => ({ title: t.leaderAgreed(person(it)), ...on(it) }),
      'communities.first_meeting_set': (it) => ({
        title: t.firstMeeting(day(said(it, 'on')), said(it, 'time')),
        ...on(it),
      }),
      'communities.guest_invited': (it) => ({
        title: t.guestInvited(name(it)),
        note: t.guestUntil(day(said(it, 'untilOn'))),
      }),
      'communities.split_off': (it) => ({
        title: t.splitOff(name(it)),
        note: t.splitOffNote(said(it, 'from')),
      }),
      'communities.split_undone': (it) => ({ title: t.splitUndone(name(it)), note: t.splitUndoneNote }),
      'communities.closed': (it) => ({ title: t.closed(name(it)) }),
      'communities.reopened': (it) => ({ title: t.reopened(name(it)) }),
    },
  }
}
