import { inLanguages } from '#base/words.ts'

/** The five ways in which teachers work together: what each is for, and what to do when a topic needs it. */
export const associationWords = inLanguages({
  ru: {
    name: {
      methodical_association: 'Методическое объединение',
      team: 'Команда школы',
      project_team: 'Проектная команда',
      creative_group: 'Творческая группа',
      community: 'Профессиональное обучающееся сообщество',
    },
    chip: {
      methodical_association: 'методическое объединение',
      team: 'команда школы',
      project_team: 'проектная команда',
      creative_group: 'творческая группа',
      community: 'сообщество',
    },
    goal: {
      methodical_association:
        'Готовит и поправляет программы и учебные планы, следит за достижениями учеников, проводит олимпиады и конференции.',
      team: 'Решает, куда идти школе, и ближайшие задачи на этом пути. Бывает педагогической и управленческой.',
      project_team: 'Идёт к цели проекта, пока он длится, и расходится, когда результат сдан.',
      creative_group: 'Изучает тему, собирает и создаёт материалы, ищет, как эту тему вести лучше.',
      community:
        'Исследует, чему на самом деле научились ученики, и вместе меняет уроки, чтобы учились лучше.',
    },
    focus: {
      methodical_association: 'методическая грамотность учителя',
      team: 'образовательная среда школы',
      project_team: 'продукт проекта',
      creative_group: 'общая разработка',
      community: 'качество преподавания',
    },
    instead: {
      methodical_association:
        'Передайте тему руководителю методического объединения: она войдёт в его план, приказ о сообществе не нужен.',
      team: 'Соберите команду вместе с администрацией: назначьте руководителя, поставьте задачу и день, когда обсудите сделанное.',
      project_team:
        'Запишите, что должно получиться и к какому дню, и выберите руководителя проекта. Когда продукт готов, команда расходится.',
      creative_group:
        'Договоритесь с коллегами, какой материал подготовите и когда покажете остальным. Хватит и двух человек.',
      community: 'Создайте сообщество: объявление, приглашение и первая встреча соберутся из этой темы.',
    },
    goalLabel: 'Зачем',
    focusLabel: 'В центре внимания',
    insteadLabel: 'Что делать',
  },
  en: {
    name: {
      methodical_association: 'Methodical association',
      team: 'School team',
      project_team: 'Project team',
      creative_group: 'Creative group',
      community: 'Professional learning community',
    },
    chip: {
      methodical_association: 'methodical association',
      team: 'school team',
      project_team: 'project team',
      creative_group: 'creative group',
      community: 'community',
    },
    goal: {
      methodical_association:
        'Prepares and corrects programmes and curricula, follows pupils’ achievement, holds olympiads and conferences.',
      team: 'Decides where the school goes and the next tasks on that way. There are teams of teachers and of managers.',
      project_team:
        'Works towards the aim of a project while it lasts, and parts when the result is handed in.',
      creative_group:
        'Studies a subject, gathers and makes materials, looks for the best way to work with it.',
      community:
        'Finds out what pupils have really learned, and changes lessons together so that they learn better.',
    },
    focus: {
      methodical_association: 'the teacher’s methodical skill',
      team: 'the school as a place to learn',
      project_team: 'the product of the project',
      creative_group: 'the work created together',
      community: 'the quality of teaching',
    },
    instead: {
      methodical_association:
        'Hand the topic to the head of the methodical association: it becomes part of its plan, no order for a community is needed.',
      team: 'Gather a team together with the administration: name who leads, the task, and the day on which you look at what was done.',
      project_team:
        'Write down what should come of it and by which day, and choose who leads. When the product is ready, the team parts.',
      creative_group:
        'Agree with colleagues what you will prepare and when you will show it. Two people are enough.',
      community:
        'Start a community: announcement, invitation and first meeting will be made from this topic.',
    },
    goalLabel: 'What for',
    focusLabel: 'In focus',
    insteadLabel: 'What to do',
  },
})
