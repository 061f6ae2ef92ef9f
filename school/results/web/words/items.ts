import { inLanguages } from '#base/words.ts'

/** Words of the description of a work, in the import and on its own page. */
export const itemsWords = inLanguages({
  ru: {
    item: (label: string) => `Задание ${label}`,
    label: 'Номер',
    wording: 'Что проверяет',
    level: 'Уровень',
    maximum: 'Максимум',
    region: 'Регион',
    country: 'Россия',
    skill: 'Умение',
    add: 'Добавить задание',
    remove: (label: string) => `Убрать задание ${label}`,
  },
  en: {
    item: (label: string) => `Item ${label}`,
    label: 'Label',
    wording: 'What it checks',
    level: 'Level',
    maximum: 'Maximum',
    region: 'Region',
    country: 'Russia',
    skill: 'Skill',
    add: 'Add an item',
    remove: (label: string) => `Remove item ${label}`,
  },
})
