import { inLanguages } from '#base/words.ts'

/** Why something was not done, by the codes of the contract. */
export const refusalWords = inLanguages({
  ru: {
    NOT_FOUND: 'Соглашение видят только участники сообщества.',
    community_closed: 'Год сообщества закрыт, соглашение больше не меняется.',
    too_many_clauses: 'Пунктов уже сорок. Уберите лишние.',
    changed_meanwhile:
      'Пока вы писали, пункт изменил кто-то ещё. Ваш текст остался в поле: сравните и сохраните снова.',
    no_clauses: 'В черновике нет ни одного пункта.',
    version_waiting: 'Одна редакция уже ждёт согласия.',
    nothing_new: 'Черновик не отличается от действующего соглашения.',
    in_force: 'Соглашение уже действует. Изменить его можно новой редакцией.',
    already_withdrawn: 'Эта редакция уже снята.',
    members_only: 'Принимают только участники сообщества.',
    not_put: 'Эту редакцию больше не предлагают.',
    already_accepted: 'Вы уже приняли эту редакцию.',
    not_accepted: 'Вы ещё не принимали эту редакцию.',
    acceptances_missing: 'Приняли ещё не все участники.',
    not_ordered: 'Приказа о создании сообщества ещё нет.',
    already_active: 'Сообщество уже работает.',
  },
  en: {
    NOT_FOUND: 'Only members of the community see the agreement.',
    community_closed: 'The year of the community is closed; the agreement does not change any more.',
    too_many_clauses: 'There are forty clauses. Take some out.',
    changed_meanwhile:
      'Somebody changed the clause while you were writing. Your text is still here: compare and save again.',
    no_clauses: 'The draft has no clause.',
    version_waiting: 'A version is waiting for consent.',
    nothing_new: 'The draft says what is in force.',
    in_force: 'The agreement is in force. A new version changes it.',
    already_withdrawn: 'This version is withdrawn already.',
    members_only: 'Only members of the community accept.',
    not_put: 'This version is no longer put to anybody.',
    already_accepted: 'You have accepted this version.',
    not_accepted: 'You have not accepted this version.',
    acceptances_missing: 'Not every member has accepted yet.',
    not_ordered: 'The community has no order yet.',
    already_active: 'The community is at work already.',
  },
})
