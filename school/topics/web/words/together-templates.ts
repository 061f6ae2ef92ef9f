import { inLanguages } from '#base/words.ts'

/** Ready topics about how people live and work together, and about growing. */
export const togetherTemplates = inLanguages({
  ru: {
    interaction_agreements: {
      title: 'Договориться, как мы работаем',
      why: 'Правила, которые дети получили готовыми, они не считают своими. Соглашение, составленное вместе, снимает часть споров и бережёт время урока.',
      competencies: {
        first: 'ведёт класс к соглашению так, что слышен каждый',
        second: 'переводит запреты в понятные действия',
        third: 'возвращается к соглашению, когда трудно, и меняет его вместе с классом',
      },
      indicators: {
        first: 'сколько классов работают по соглашению, составленному вместе',
        second: 'сколько минут урока уходит на порядок',
      },
    },
    nonviolent_communication: {
      title: 'Говорить без нападения и обиды',
      why: 'Замечание легко превращается в ссору, а после ссоры не учатся. Спокойный разговор о фактах, чувствах и просьбах можно освоить.',
      competencies: {
        first: 'называет, что произошло, не оценивая человека',
        second: 'говорит о своём чувстве и просит о том, что можно сделать',
        third: 'слышит просьбу за резкими словами',
        fourth: 'помогает ученикам договориться после ссоры',
      },
      indicators: {
        first: 'сколько споров за месяц дети разрешили без взрослого',
        second: 'как ученики отвечают на вопрос, спокойно ли им в классе',
      },
    },
    social_emotional_intelligence: {
      title: 'Понимать себя и других',
      why: 'Тревога и обида мешают думать. Ученик, который может назвать, что с ним, и попросить о помощи, скорее возвращается к учёбе.',
      competencies: {
        first: 'замечает состояние класса и начинает с него урок',
        second: 'учит называть чувства и выбирать, что с ними делать',
        third: 'строит совместную работу, в которой важен каждый',
        fourth: 'бережёт собственные силы и говорит о них с коллегами',
      },
      indicators: {
        first: 'среднее по короткому опросу о самочувствии в классе',
        second: 'доля учеников, которые знают, к кому в школе обратиться',
        third: 'сколько раз за четверть урок прерывала ссора',
      },
    },
    four_skills: {
      title: 'Общаться, сотрудничать, думать, создавать',
      why: 'Эти четыре умения ждут от выпускника, но отдельного предмета для них нет. Их можно растить на обычных уроках, если договориться о приёмах.',
      competencies: {
        first: 'включает в урок задание, которое нельзя выполнить в одиночку',
        second: 'распределяет роли в группе и оценивает общий труд',
        third: 'даёт задания, где нужно обосновать выбор',
        fourth: 'оставляет место для собственного замысла ученика',
        fifth: 'показывает ученику, как изменилось его умение',
      },
      indicators: {
        first: 'доля уроков с работой в группах, где у каждого своя роль',
        second: 'оценка группового задания по общим критериям в начале и в конце года',
        third: 'доля учеников, которые могут объяснить свой выбор',
      },
    },
    growth_workshops: {
      title: 'Мастерские роста: выбор, достижение, жизнестойкость',
      why: 'Ученик, за которого всё решили, не отвечает за решение, а после первой неудачи бросает. Учиться выбирать, идти к цели по шагам и начинать снова можно на любом уроке.',
      competencies: {
        first: 'предлагает настоящий выбор задания, способа или темпа и обсуждает, что из него вышло',
        second: 'помогает поставить цель, до которой можно дойти, и разделить путь на шаги',
        third: 'отмечает продвижение, а не только итог',
        fourth: 'даёт трудное задание и остаётся рядом, пока ученик ищет',
        fifth: 'говорит об ошибке как об обычной части учения и учит возвращать себе спокойствие',
      },
      indicators: {
        first: 'доля уроков, где ученики выбирали сами и могут объяснить почему',
        second: 'доля учеников, которые дошли до цели, поставленной на месяц',
        third: 'доля учеников, вернувшихся к заданию после неудачи',
      },
    },
  },
  en: {
    interaction_agreements: {
      title: 'To agree how we work',
      why: 'Rules that children were handed are not theirs. An agreement made together settles some of the quarrels beforehand and saves time in lessons.',
      competencies: {
        first: 'leads a class to an agreement in which everybody is heard',
        second: 'turns prohibitions into actions that are clear',
        third: 'comes back to the agreement when it is hard and changes it with the class',
      },
      indicators: {
        first: 'how many classes work by an agreement made together',
        second: 'how many minutes of a lesson go into keeping order',
      },
    },
    nonviolent_communication: {
      title: 'To speak without attack and offence',
      why: 'A remark easily becomes a quarrel, and after a quarrel nobody learns. Calm talk about facts, feelings and requests can be learned.',
      competencies: {
        first: 'says what happened without judging the person',
        second: 'speaks of an own feeling and asks for what can be done',
        third: 'hears the request behind harsh words',
        fourth: 'helps pupils to come to terms after a quarrel',
      },
      indicators: {
        first: 'how many quarrels a month children settled without an adult',
        second: 'how pupils answer whether they feel at ease in class',
      },
    },
    social_emotional_intelligence: {
      title: 'To understand oneself and others',
      why: 'Worry and hurt get in the way of thinking. A pupil who can say what is wrong and ask for help comes back to learning sooner.',
      competencies: {
        first: 'notices the mood of the class and begins the lesson from it',
        second: 'teaches to name feelings and to choose what to do about them',
        third: 'builds shared work in which everybody matters',
        fourth: 'looks after the own strength and speaks of it with colleagues',
      },
      indicators: {
        first: 'mean of a short poll about how the class feels',
        second: 'share of pupils who know whom in the school to turn to',
        third: 'how often in a term a quarrel interrupted a lesson',
      },
    },
    four_skills: {
      title: 'To communicate, cooperate, think and create',
      why: 'These four are expected of everyone who leaves school, but no subject teaches them. They can grow in usual lessons if we agree on ways of working.',
      competencies: {
        first: 'puts into a lesson a task that nobody can do alone',
        second: 'gives roles in a group and assesses the common work',
        third: 'sets tasks in which a choice has to be justified',
        fourth: 'leaves room for a pupil’s own idea',
        fifth: 'shows pupils how their skill has changed',
      },
      indicators: {
        first: 'share of lessons with group work in which everybody has a role',
        second: 'assessment of a group task by common criteria at the start and end of the year',
        third: 'share of pupils who can explain their choice',
      },
    },
    growth_workshops: {
      title: 'Workshops of growth: choice, achievement, resilience',
      why: 'A pupil for whom everything is decided does not answer for the decision, and gives up after the first failure. Choosing, going to an aim step by step and starting again can be learned in any lesson.',
      competencies: {
        first: 'offers a real choice of task, way or pace and talks over what came of it',
        second: 'helps to set an aim within reach and to divide the way into steps',
        third: 'marks progress, not only the end',
        fourth: 'sets a hard task and stays near while the pupil searches',
        fifth: 'speaks of a mistake as a usual part of learning and teaches to become calm again',
      },
      indicators: {
        first: 'share of lessons in which pupils chose for themselves and can explain why',
        second: 'share of pupils who reached the aim set for a month',
        third: 'share of pupils who came back to a task after a failure',
      },
    },
  },
})
