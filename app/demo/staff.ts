import type { SchoolRole } from '#school/access/actor.ts'

/** One of the invented people of the year script. */
export interface DemoPerson {
  login: string
  name: { familyName: string; givenName: string; patronymic: string }
  roles: readonly SchoolRole[]
  positions: readonly string[]
  /** Subjects and the classes of 2025/26 they are taught in. */
  teaches: readonly { subject: string; classes: readonly string[] }[]
  experienceYears: number | null
}

const both = ['5А', '5Б'] as const

/** The staff of the year script. The technician's role is held by a teacher, as in most schools. */
export const demoStaff: readonly DemoPerson[] = [
  person('dir', 'Лебедев Андрей Викторович', ['director'], ['manager'], [], null),
  person('zam', 'Соколова Ирина Павловна', ['deputy_head'], ['manager'], [], null),
  person('lead', 'Мельник Ольга Степановна', ['teacher'], ['teacher'], ['Русский язык', 'Литература'], 18),
  person('m2', 'Гончаренко Тимур Ильич', ['teacher', 'technician'], ['teacher'], ['Математика'], 12),
  person('m3', 'Белых Наталья Юрьевна', ['teacher'], ['teacher'], ['История'], 21),
  person('m4', 'Шевчук Роман Олегович', ['teacher'], ['teacher'], ['Биология'], 6),
  person('m5', 'Козлова Дарья Игоревна', ['teacher'], ['teacher'], ['Английский язык'], 2),
  person('m6', 'Ахметова Лилия Рашидовна', ['teacher'], ['teacher'], ['География'], 15),
  person('m7', 'Дорошевич Елена Максимовна', ['teacher'], ['psychologist'], [], 8),
  person('m8', 'Сидорова-Ким Анна Владимировна', ['teacher'], ['teacher'], [], 25),
]

function person(
  login: string,
  fullName: string,
  roles: readonly SchoolRole[],
  positions: readonly string[],
  subjects: readonly string[],
  experienceYears: number | null,
): DemoPerson {
  const [familyName = '', givenName = '', patronymic = ''] = fullName.split(' ')
  const teaches = subjects.map((subject) => ({ subject, classes: both }))
  return { login, name: { familyName, givenName, patronymic }, roles, positions, teaches, experienceYears }
}
