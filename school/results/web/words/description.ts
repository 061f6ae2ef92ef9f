import { inLanguages, plural } from '#base/words.ts'

/** Words of the page where a work, its items and their skills are described. */
export const descriptionWords = inLanguages({
  ru: {
    title: 'Описание работы',
    lead: 'Название, шкала и то, что проверяет каждое задание.',
    work: 'Работа',
    items: 'Задания',
    fixed:
      'У работы есть результаты, поэтому номера, максимумы и число заданий не меняются. Остальное можно править.',
    save: 'Сохранить',
    saved: 'Описание сохранено.',
    remove: 'Удалить работу',
    removeRefusals: { work_has_results: 'Сначала отмените все загрузки этой работы.' },
    skills: 'Умения школы',
    skillsNote: 'По умениям собираются затруднения разных работ. Переименованное умение меняется везде.',
    skillItems: (n: number) => `${n} ${plural('ru', n, { one: 'задание', few: 'задания', many: 'заданий' })}`,
    skillName: 'Название умения',
    rename: 'Переименовать',
    cancel: 'Оставить как есть',
    skillExists: 'Такое умение уже есть: дайте заданиям его.',
    noSkills: 'Умений пока нет: они появятся, когда вы опишете задания.',
    refusals: {
      description_in_use:
        'Пока вы правили, появились результаты: число заданий и максимумы менять уже нельзя.',
      label_twice: 'Два задания названы одинаково.',
      bounds_not_rising: 'Границы шкалы не возрастают.',
      bounds_above_maximum: 'Последняя граница шкалы не меньше максимума работы.',
    },
  },
  en: {
    title: 'Description of the work',
    lead: 'Its title, its scale, and what each item checks.',
    work: 'Work',
    items: 'Items',
    fixed: 'The work has results, so labels, maxima and the number of items stay. The rest can be changed.',
    save: 'Save',
    saved: 'The description is saved.',
    remove: 'Remove the work',
    removeRefusals: { work_has_results: 'Undo all imports of this work first.' },
    skills: 'Skills of the school',
    skillsNote: 'Skills gather difficulties of different works. A renamed skill changes everywhere.',
    skillItems: (n: number) => `${n} ${plural('en', n, { one: 'item', other: 'items' })}`,
    skillName: 'Name of the skill',
    rename: 'Rename',
    cancel: 'Leave it',
    skillExists: 'Such a skill exists: give it to the items.',
    noSkills: 'No skills yet: they appear when you describe items.',
    refusals: {
      description_in_use:
        'Results came while you were editing: the number of items and the maxima are fixed now.',
      label_twice: 'Two items have one label.',
      bounds_not_rising: 'The bounds of the scale do not rise.',
      bounds_above_maximum: 'The last bound of the scale is not below the maximum.',
    },
  },
})
