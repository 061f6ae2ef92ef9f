import { inLanguages } from '#base/words.ts'

/** «What do you need?»: plain questions and what follows from the answers. */
export const needWords = inLanguages({
  ru: {
    title: 'Что вам нужно?',
    lead: 'Несколько вопросов, чтобы выбрать, как собраться с коллегами. Ответы никуда не отправляются.',
    question: {
      change: 'Что должно измениться?',
      ending: 'Когда эта работа закончится?',
      people: 'Кто готов взяться?',
      lessons: 'Готовы ли вы открыть друг другу уроки?',
    },
    answer: {
      change: {
        pupils_learning: 'Чему и как учатся ученики',
        documents_and_events: 'Программы, планы, олимпиады, мониторинг',
        running_the_school: 'Как устроена и куда идёт школа',
        something_made: 'Нужно создать что-то определённое',
      },
      ending: {
        by_a_date: 'К названному дню, когда всё сделано',
        when_worked_out: 'Когда тема изучена и материалы собраны',
      },
      people: {
        three_or_more_willing: 'Трое и больше, по своему желанию',
        one_or_two_willing: 'Один или двое',
        appointed: 'Людей назначит школа',
      },
      lessons: {
        opened_all_year: 'Да, весь год: ходить на уроки и обсуждать',
        a_few_weeks: 'На несколько недель',
        stay_closed: 'Пока нет',
      },
    },
    answered: 'Вы ответили',
    change: 'Изменить ответ',
    again: 'Начать заново',
    fits: 'Вам подойдёт',
    notCommunityTitle: 'Почему не сообщество',
    notCommunity: {
      too_few_willing:
        'Сообщество начинается с трёх человек. Начните вдвоём как творческая группа: увидят пользу и присоединятся другие, и тогда тему можно предложить снова.',
      not_voluntary:
        'В сообщество вступают по своему желанию. Когда людей назначают, честнее назвать это командой с задачей и сроком.',
      too_short:
        'Чтобы изменить учение детей, нужен год: увидеть затруднение, попробовать на уроках, измерить снова. На несколько недель лучше собрать проектную команду.',
      lessons_closed:
        'Сообщество живёт взаимными посещениями уроков. Если открывать уроки рано, начните в методическом объединении: обсуждать работы учеников можно и там.',
    },
    communityNeeds:
      'От 3 до 15 человек разных предметов, по своему желанию, на учебный год, с открытыми друг для друга уроками.',
    propose: 'Предложить тему',
    proposeNote: 'Эта форма останется за темой, её можно изменить.',
    noBoard: 'Тему можно будет предложить, когда откроется доска тем.',
    toBoards: 'К доскам тем',
    allTitle: 'Пять форм совместной работы',
    allNote: 'Чем они отличаются: зачем собираются и что у них в центре внимания.',
    thisOne: 'ваш ответ',
  },
  en: {
    title: 'What do you need?',
    lead: 'A few questions to choose how to work with colleagues. The answers are not sent anywhere.',
    question: {
      change: 'What should change?',
      ending: 'When will this work end?',
      people: 'Who is willing to begin?',
      lessons: 'Are you ready to open lessons to each other?',
    },
    answer: {
      change: {
        pupils_learning: 'What and how pupils learn',
        documents_and_events: 'Programmes, plans, olympiads, monitoring',
        running_the_school: 'How the school is run and where it goes',
        something_made: 'Something definite has to be made',
      },
      ending: {
        by_a_date: 'By a named day, when all is done',
        when_worked_out: 'When the subject is studied and materials are gathered',
      },
      people: {
        three_or_more_willing: 'Three or more, of their own will',
        one_or_two_willing: 'One or two',
        appointed: 'The school will appoint people',
      },
      lessons: {
        opened_all_year: 'Yes, all year: to visit lessons and discuss them',
        a_few_weeks: 'For a few weeks',
        stay_closed: 'Not yet',
      },
    },
    answered: 'Your answers',
    change: 'Change the answer',
    again: 'Start again',
    fits: 'What suits you',
    notCommunityTitle: 'Why not a community',
    notCommunity: {
      too_few_willing:
        'A community begins with three people. Start as a creative group of two: others will see the use and join, and then the topic can be proposed again.',
      not_voluntary:
        'People join a community of their own will. Where they are appointed, it is more honest to call it a team with a task and a day.',
      too_short:
        'To change how children learn takes a year: to see the difficulty, to try in lessons, to measure again. For a few weeks a project team is better.',
      lessons_closed:
        'A community lives by visiting each other’s lessons. If it is too early to open them, begin in a methodical association: pupils’ work can be discussed there too.',
    },
    communityNeeds:
      'From 3 to 15 people of different subjects, of their own will, for a school year, with lessons open to each other.',
    propose: 'Propose a topic',
    proposeNote: 'The topic keeps this form; it can be changed.',
    noBoard: 'A topic can be proposed once a topic board is open.',
    toBoards: 'To the topic boards',
    allTitle: 'Five ways to work together',
    allNote: 'How they differ: what they gather for and what is in their focus.',
    thisOne: 'your answer',
  },
})
