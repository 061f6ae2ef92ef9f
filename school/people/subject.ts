/** Names as the federal programmes write them; a school adds its own. */
export const knownSubjects = [
  'Русский язык',
  'Литература',
  'Литературное чтение',
  'Родной язык',
  'Иностранный язык',
  'Английский язык',
  'Немецкий язык',
  'Французский язык',
  'Китайский язык',
  'Математика',
  'Алгебра',
  'Геометрия',
  'Вероятность и статистика',
  'Информатика',
  'Физика',
  'Астрономия',
  'Химия',
  'Биология',
  'География',
  'История',
  'Обществознание',
  'Окружающий мир',
  'Музыка',
  'Изобразительное искусство',
  'Труд (технология)',
  'Физическая культура',
  'Основы безопасности и защиты Родины',
  'Основы религиозных культур и светской этики',
  'Начальные классы',
] as const

export const subjectLengthMaximum = 100

/** What staff lists write instead, without case, dots and hyphens. */
const shortForms: Readonly<Record<string, string>> = {
  русский: 'Русский язык',
  'рус яз': 'Русский язык',
  'русск яз': 'Русский язык',
  лит: 'Литература',
  'лит ра': 'Литература',
  'лит чтение': 'Литературное чтение',
  английский: 'Английский язык',
  'англ яз': 'Английский язык',
  'анг яз': 'Английский язык',
  немецкий: 'Немецкий язык',
  французский: 'Французский язык',
  'ин яз': 'Иностранный язык',
  матем: 'Математика',
  мат: 'Математика',
  информ: 'Информатика',
  геогр: 'География',
  биол: 'Биология',
  ист: 'История',
  общество: 'Обществознание',
  обществозн: 'Обществознание',
  'окр мир': 'Окружающий мир',
  изо: 'Изобразительное искусство',
  труд: 'Труд (технология)',
  технология: 'Труд (технология)',
  физкультура: 'Физическая культура',
  'физ ра': 'Физическая культура',
  'физ культура': 'Физическая культура',
  обж: 'Основы безопасности и защиты Родины',
  обзр: 'Основы безопасности и защиты Родины',
  орксэ: 'Основы религиозных культур и светской этики',
  'начальная школа': 'Начальные классы',
  'нач классы': 'Начальные классы',
}

const knownByKey = new Map<string, string>(knownSubjects.map((name) => [subjectKey(name), name]))

/** Two spellings of one subject meet here. */
export function subjectKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.\-–_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** «англ. яз.» → «Английский язык»; an unknown subject keeps its words and begins with a capital. */
export function subjectNamed(text: string): string {
  const key = subjectKey(text)
  const known = knownByKey.get(key) ?? shortForms[key]
  if (known !== undefined) return known
  const own = text.replace(/\s+/g, ' ').trim()
  return own.charAt(0).toUpperCase() + own.slice(1)
}

/** The subjects of one cell. «Русский язык и литература» are two, «Вероятность и статистика» is one. */
export function subjectsIn(text: string): string[] {
  const names = text
    .split(/[,;/\n+]+/)
    .flatMap(splitAtAnd)
    .map(subjectNamed)
    .filter((name) => name !== '')
  return [...new Set(names)]
}

export function isKnownSubject(text: string): boolean {
  const key = subjectKey(text)
  return knownByKey.has(key) || key in shortForms
}

function splitAtAnd(text: string): string[] {
  const parts = text.split(/\s+и\s+/)
  return !isKnownSubject(text) && parts.length > 1 && parts.every(isKnownSubject) ? parts : [text]
}
