import { inLanguages } from '#base/words.ts'

export const words = inLanguages({
  ru: {
    roles: { director: 'директор', deputy_head: 'завуч', teacher: 'учитель', technician: 'техник' },
    noRole: 'без роли',
  },
  en: {
    roles: { director: 'director', deputy_head: 'deputy head', teacher: 'teacher', technician: 'technician' },
    noRole: 'no role',
  },
})
