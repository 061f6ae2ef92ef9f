import { type LocalDate, localDate } from '#base/local-date.ts'
import type { SchoolRole } from '#school/access/actor.ts'
import type { PositionType } from '#school/people/position.ts'

/** One of the invented people of the year script. */
export interface DemoPerson {
  login: string
  name: { familyName: string; givenName: string; patronymic: string }
  gender: 'female' | 'male'
  roles: readonly SchoolRole[]
  positionTypes: readonly PositionType[]
  /** As the staff list of the school words it. */
  positionWording: string
  /** Subjects and the classes of 2025/26 they are taught in. */
  teaches: readonly { subject: string; classes: readonly string[] }[]
  /** Full years of teaching in autumn 2025. */
  experienceYears: number | null
  /** A guest belongs to the school until a day. */
  endsOn: LocalDate | null
}

const both = ['5А', '5Б'] as const

/**
 * The staff of the year script. The technician's role is held by a teacher, as in most schools. Who taught the fifth
 * classes in class 4 handed them over, and teaches a new first class that the script does not name.
 */
export const demoStaff: readonly DemoPerson[] = [
  person('dir', 'Лебедев Андрей Викторович', 'male', {
    roles: ['director'],
    positionTypes: ['manager'],
    positionWording: 'директор',
  }),
  person('zam', 'Соколова Ирина Павловна', 'female', {
    roles: ['deputy_head'],
    positionTypes: ['manager'],
    positionWording: 'заместитель директора по учебно-воспитательной работе',
  }),
  teacher('lead', 'Мельник Ольга Степановна', 'female', ['Русский язык', 'Литература'], {
    positionTypes: ['teacher', 'class_teacher'],
    positionWording: 'учитель русского языка и литературы, классный руководитель 5А',
    experienceYears: 18,
  }),
  teacher('m2', 'Гончаренко Тимур Ильич', 'male', ['Математика'], {
    roles: ['teacher', 'technician'],
    positionWording: 'учитель математики',
    experienceYears: 12,
  }),
  teacher('m3', 'Белых Наталья Юрьевна', 'female', ['История'], {
    positionTypes: ['teacher', 'class_teacher'],
    positionWording: 'учитель истории, классный руководитель 5Б',
    experienceYears: 21,
  }),
  teacher('m4', 'Шевчук Роман Олегович', 'male', ['Биология'], {
    positionWording: 'учитель биологии',
    experienceYears: 6,
  }),
  teacher('m5', 'Козлова Дарья Игоревна', 'female', ['Английский язык'], {
    positionWording: 'учитель английского языка',
    experienceYears: 2,
  }),
  teacher('m6', 'Ахметова Лилия Рашидовна', 'female', ['География'], {
    positionWording: 'учитель географии',
    experienceYears: 15,
  }),
  person('m7', 'Дорошевич Елена Максимовна', 'female', {
    roles: ['teacher'],
    positionTypes: ['psychologist'],
    positionWording: 'педагог-психолог',
    experienceYears: 8,
  }),
  person('m8', 'Сидорова-Ким Анна Владимировна', 'female', {
    roles: ['teacher'],
    positionTypes: ['teacher'],
    positionWording: 'учитель начальных классов',
    teaches: [{ subject: 'Начальные классы', classes: [] }],
    experienceYears: 25,
  }),
  person('guest', 'Жук Пётр Фёдорович', 'male', {
    positionTypes: ['guest'],
    positionWording: 'старший методист института развития образования',
    endsOn: localDate('2026-03-18'),
  }),
]

type Rest = Partial<Omit<DemoPerson, 'login' | 'name' | 'gender' | 'positionWording'>> & {
  positionWording: string
}

function person(login: string, fullName: string, gender: DemoPerson['gender'], rest: Rest): DemoPerson {
  const [familyName = '', givenName = '', patronymic = ''] = fullName.split(' ')
  const nothing = { roles: [], positionTypes: [], teaches: [], experienceYears: null, endsOn: null }
  return { ...nothing, login, name: { familyName, givenName, patronymic }, gender, ...rest }
}

/** Teaches the subjects in both fifth classes. */
function teacher(
  login: string,
  fullName: string,
  gender: DemoPerson['gender'],
  subjects: readonly string[],
  rest: Rest,
): DemoPerson {
  const teaches = subjects.map((subject) => ({ subject, classes: both }))
  return person(login, fullName, gender, { roles: ['teacher'], positionTypes: ['teacher'], teaches, ...rest })
}
