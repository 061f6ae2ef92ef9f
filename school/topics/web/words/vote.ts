import { inLanguages, plural } from '#base/words.ts'

/** Giving dots, secretly and once; and what the sums say when the vote has ended. */
export const voteWords = inLanguages({
  ru: {
    title: 'Ваши точки',
    how: (n: number) =>
      `У вас ${n} ${plural('ru', n, { one: 'точка', few: 'точки', many: 'точек' })}: отдайте их одной теме или нескольким. Можно отдать не все.`,
    secret:
      'Сохраняются только суммы и список тех, кто проголосовал. Кто какой теме дал точки, не записано нигде, поэтому изменить голос потом нельзя.',
    left: (n: number) =>
      n === 0
        ? 'Точек не осталось'
        : `${plural('ru', n, { one: 'Осталась', few: 'Осталось', many: 'Осталось' })} ${n} ${plural('ru', n, { one: 'точка', few: 'точки', many: 'точек' })}`,
    given: (n: number) => `${n} ${plural('ru', n, { one: 'точка', few: 'точки', many: 'точек' })}`,
    add: (title: string) => `Добавить точку: ${title}`,
    remove: (title: string) => `Убрать точку: ${title}`,
    noneToAdd: 'Точек больше нет: уберите одну у другой темы.',
    nothingGiven: 'Отдайте хотя бы одну точку.',
    keys: 'Стрелки вверх и вниз меняют число точек.',
    send: 'Отдать голос',
    sendNote: 'После отправки голос не изменить.',
    unused: (n: number) =>
      `${plural('ru', n, { one: 'Останется неотданной', few: 'Останутся неотданными', many: 'Останутся неотданными' })} ${n} ${plural('ru', n, { one: 'точка', few: 'точки', many: 'точек' })}.`,
    thanksTitle: 'Спасибо, ваш голос учтён',
    tookPart: (n: number, of: number) =>
      `${plural('ru', n, { one: 'Проголосовал', few: 'Проголосовали', many: 'Проголосовали' })} ${n} из ${of}.`,
    tookPartBriefly: (n: number, of: number) =>
      `${plural('ru', n, { one: 'проголосовал', few: 'проголосовали', many: 'проголосовали' })} ${n} из ${of}`,
    hidden: (moment: string) =>
      `Суммы откроются, когда голосование закончится (${moment}): до этого их не видит никто, чтобы чужие точки не подсказывали.`,
    watching: 'Голосуют учителя, завуч и директор. Здесь будут суммы, когда голосование закончится.',
    refusals: {
      already_voted: 'Вы уже проголосовали: голос отдают один раз.',
      not_voting: 'Голосование уже закончилось.',
      no_dots: 'Отдайте хотя бы одну точку.',
      too_many_dots: 'Точек больше, чем у вас есть.',
      topic_twice: 'Одна и та же тема названа дважды.',
      topic_not_live: 'Одной из тем на доске больше нет. Обновите страницу.',
    },
    sumsTitle: 'Что показало голосование',
    reading: (title: string, dots: string, all: string) =>
      `Больше всего точек у темы «${title}»: ${dots} из ${all}.`,
    readingTie: (titles: string, dots: string) =>
      `Поровну, больше остальных, у тем ${titles}: ${dots} у каждой.`,
    quoted: (title: string) => `«${title}»`,
    tooFew: (n: number) =>
      `${plural('ru', n, { one: 'Проголосовал', few: 'Проголосовали', many: 'Проголосовали' })} ${n} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек' })}: слишком мало голосов, чтобы показать суммы и никого не выдать.`,
    nobody: 'Не проголосовал никто.',
    tooFewNext: (least: number) =>
      `Суммы показывают, когда голосуют хотя бы ${least}. Обсудите темы вместе и выберите.`,
    noVote: 'Голосования не было: обсудите темы вместе и выберите.',
    tableCaption: 'Точки по темам',
    columnTopic: 'Тема',
    columnDots: 'Точек',
  },
  en: {
    title: 'Your dots',
    how: (n: number) =>
      `You have ${n} ${plural('en', n, { one: 'dot', other: 'dots' })}: give them to one topic or to several. You need not give all.`,
    secret:
      'Only sums and the list of those who voted are kept. Who gave dots to which topic is written nowhere, so a ballot cannot be changed later.',
    left: (n: number) =>
      n === 0 ? 'No dots left' : `${n} ${plural('en', n, { one: 'dot', other: 'dots' })} left`,
    given: (n: number) => `${n} ${plural('en', n, { one: 'dot', other: 'dots' })}`,
    add: (title: string) => `Add a dot: ${title}`,
    remove: (title: string) => `Take a dot away: ${title}`,
    noneToAdd: 'No more dots: take one away from another topic.',
    nothingGiven: 'Give at least one dot.',
    keys: 'The up and down arrows change the number of dots.',
    send: 'Give the ballot',
    sendNote: 'Once sent, it cannot be changed.',
    unused: (n: number) => `${n} ${plural('en', n, { one: 'dot stays', other: 'dots stay' })} with you.`,
    thanksTitle: 'Thank you, your ballot is counted',
    tookPart: (n: number, of: number) => `${n} of ${of} voted.`,
    tookPartBriefly: (n: number, of: number) => `${n} of ${of} voted`,
    hidden: (moment: string) =>
      `The sums open when the vote has ended (${moment}): until then nobody sees them, so that the dots of others do not prompt.`,
    watching:
      'Teachers, the deputy head and the director vote. The sums will stand here when the vote has ended.',
    refusals: {
      already_voted: 'You have voted already: a ballot is given once.',
      not_voting: 'The vote has ended already.',
      no_dots: 'Give at least one dot.',
      too_many_dots: 'More dots than you have.',
      topic_twice: 'The same topic is named twice.',
      topic_not_live: 'One of the topics is no longer on the board. Reload the page.',
    },
    sumsTitle: 'What the vote showed',
    reading: (title: string, dots: string, all: string) => `Most dots went to “${title}”: ${dots} of ${all}.`,
    readingTie: (titles: string, dots: string) => `Equal, and most of all, are ${titles}: ${dots} each.`,
    quoted: (title: string) => `“${title}”`,
    tooFew: (n: number) =>
      `${n} ${plural('en', n, { one: 'person', other: 'people' })} voted: too few to show sums without giving somebody away.`,
    nobody: 'Nobody voted.',
    tooFewNext: (least: number) =>
      `Sums are shown when at least ${least} vote. Talk the topics over together and choose.`,
    noVote: 'There was no vote: talk the topics over together and choose.',
    tableCaption: 'Dots by topic',
    columnTopic: 'Topic',
    columnDots: 'Dots',
  },
})
