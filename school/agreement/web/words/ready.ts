import { inLanguages } from '#base/words.ts'

/** Clauses to begin with, and the same thoughts in words for children. */
export const readyWords = inLanguages({
  ru: {
    colleagues: [
      'Начинаем и заканчиваем вовремя',
      'Сначала говорим об учениках, потом об учителе',
      'Факты раньше мнений',
      'Сказанное здесь остаётся здесь, пока не решим иначе',
      'Каждый и учит, и учится',
      'Телефоны – только для записей',
      'Что решили, то пробуем на уроке',
      'Слушаем до конца и не перебиваем',
      'Не согласен – предлагаю, а не только возражаю',
      'О чужом уроке говорим с тем, кто его вёл',
    ],
    children: [
      'Слушаем того, кто говорит',
      'Ошибаться можно: ошибка помогает понять',
      'Просим помощи и помогаем сами',
      'Говорим о деле, а не о человеке',
      'Даём подумать: тишина тоже работа',
      'Начинаем вовремя и доводим до конца',
      'Бережём вещи, свои и чужие',
    ],
  },
  en: {
    colleagues: [
      'We begin and end on time',
      'First about pupils, then about the teacher',
      'Facts before opinions',
      'What is said here stays here until we decide otherwise',
      'Everyone teaches and learns',
      'Phones only for notes',
      'What we decide we try in a lesson',
      'We listen to the end',
      'Who disagrees proposes, and does not only object',
      'Of a colleague’s lesson we talk with that colleague',
    ],
    children: [
      'We listen to whoever speaks',
      'Mistakes are allowed: they help to understand',
      'We ask for help and give it',
      'We talk about the matter, not about the person',
      'We give time to think: silence is work too',
      'We begin on time and finish what we began',
      'We take care of things, ours and others’',
    ],
  },
})
