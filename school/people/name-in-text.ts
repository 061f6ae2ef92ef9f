/**
 * Finds what looks like a child's name in free text, so that the page can warn before anything is sent. It cannot know:
 * it warns, the person decides. A given name alone is left in peace only where it is an ordinary word or a street.
 */
export function namesIn(text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(pair)) found.push(match[0])
  for (const match of text.matchAll(initials)) found.push(match[0])
  for (const match of text.matchAll(word)) {
    const isTold = found.some((name) => name.includes(match[0]))
    if (!isTold && isShortName(match[0])) found.push(match[0])
  }
  return found
}

const surname =
  '[А-ЯЁ][а-яё]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|ых|их|ко|ук|юк|чук|ян|дзе|швили)[а-яё]{0,3}'
const word = /[А-ЯЁ][а-яё]+/g
const initials = new RegExp(
  `${surname}\\s+[А-ЯЁ]\\.(?:\\s?[А-ЯЁ]\\.)?|[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.\\s?)?${surname}`,
  'g',
)

/** Roots of the given names most frequent among children born 2008–2020, each with its short forms; endings are left open for cases. */
const givenRoots = (
  'Александр Саш Алексе Алёш Леш Лёш Анастаси Наст Анн Аня Ане Аню Артем Артём Тём Богдан Валер Варвар Варь Варя Васил Вася ' +
  'Вероник Виктор Вик Владимир Вов Володь Георги Гош Глеб Дарь Даш Даниил Данил Дим Дмитри Ева Еве Егор Екатерин Кать Катя ' +
  'Елизавет Лиз Захар Иван Ваня Вань Илья Илье Илью Ирин Кирил Кир Ксени Ксюш Макар Максим Макс Маргарит Рит Мари Маш ' +
  'Матве Милан Миш Михаил Никит Никол Коля Коле Ольг Оля Оле Павел Паш Полин Роман Ром Семён Серге Серёж Соня Соне Софи ' +
  'Степан Тимофе Тимур Улья Фёдор Федя Эмил Ярослав Рамил Айгул Амир Камил Алин Арин Карин Диан Кристин Юли Юля Таис Пётр Петр Петя Пете Петю Кост Вит Стёп Лен'
).split(' ')
const given = `(?:${givenRoots.join('|')})[а-яё]{0,5}`
const pair = new RegExp(`(?<![а-яё])(?:${given}\\s+${surname}|${surname}\\s+${given})`, 'g')

const shortNames = new Set(
  (
    'Саша Саши Саше Сашу Лёша Леша Алёша Настя Насти Насте Аня Ани Ане Аню Тёма Варя Вася Васи Васе Вика Вики Вике Вову Вова ' +
    'Володя Гоша Даша Даши Даше Дашу Дима Димы Диме Диму Катя Кати Кате Катю Лиза Лизы Лизе Ваня Вани Ване Ваню Ксюша Маша ' +
    'Маши Маше Машу Миша Миши Мише Мишу Коля Коли Коле Колю Оля Оли Оле Олю Паша Паши Паше Рома Ромы Роме Серёжа Сережа Соня ' +
    'Сони Соне Федя Феди Юля Юли Юле Юлю Ильюша Костя Кости Косте Петя Пети Пете Петю Витя Вити Вите Стёпа Лена Лены Лене'
  ).split(' '),
)

function isShortName(text: string): boolean {
  return shortNames.has(text)
}
