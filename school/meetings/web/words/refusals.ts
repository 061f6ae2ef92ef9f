import { inLanguages } from '#base/words.ts'

/** Why something was not done, by the codes of the contract. */
export const refusalWords = inLanguages({
  ru: {
    NOT_FOUND: 'Этой встречи нет, или она не для вас.',
    community_closed: 'Год сообщества закрыт, встречи остались как были.',
    already_running: 'Встреча уже идёт. Её не переносят и не отменяют.',
    already_held: 'Встреча уже прошла.',
    cancelled: 'Встреча отменена. Сначала верните её.',
    not_cancelled: 'Встреча не отменена.',
    not_reached_yet: 'Время встречи ещё не пришло.',
    not_held: 'Встреча не записана как проведённая.',
    changed_meanwhile:
      'Пока вы писали, это изменил кто-то ещё. Ваш текст остался в полях: сравните и сохраните снова.',
    not_inside: 'Этот человек не входит в сообщество.',
    other_template: 'Список пунктов обновился. Перезагрузите страницу: написанное сохранится.',
    no_first_meeting: 'О первой встрече ещё не договорились.',
    already_set: 'Первая встреча уже назначена.',
    already_invited: 'Этот гость уже приглашён.',
    member_already: 'Это участник сообщества, приглашать его не нужно.',
    already_ended: 'Этот ряд встреч уже окончен.',
    not_ended: 'Этот ряд встреч продолжается.',
    not_open: 'Решение уже выполнено или снято.',
    still_open: 'Решение и так открыто.',
  },
  en: {
    NOT_FOUND: 'There is no such meeting, or it is not for you.',
    community_closed: 'The year of the community is closed; its meetings stay as they were.',
    already_running: 'The meeting is running. It is neither moved nor called off.',
    already_held: 'The meeting has been held.',
    cancelled: 'The meeting is called off. Bring it back first.',
    not_cancelled: 'The meeting is not called off.',
    not_reached_yet: 'The time of the meeting has not come yet.',
    not_held: 'The meeting is not written down as held.',
    changed_meanwhile:
      'Somebody changed this while you were writing. Your text is still here: compare and save again.',
    not_inside: 'That person does not belong to the community.',
    other_template: 'The list of items was renewed. Load the page again: what you wrote is kept.',
    no_first_meeting: 'No first meeting is agreed yet.',
    already_set: 'The first meeting is set already.',
    already_invited: 'This guest is invited already.',
    member_already: 'A member of the community needs no invitation.',
    already_ended: 'This series has ended already.',
    not_ended: 'This series goes on.',
    not_open: 'The decision is done or dropped already.',
    still_open: 'The decision is open anyway.',
  },
})
