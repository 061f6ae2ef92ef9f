import { about } from './about.ts'
import type { PaperKind } from './paper.ts'

/** What a paper is called in a list and in the name of its file. */
export function paperName(kind: PaperKind, community: { name: string; schoolYear: number }): string {
  const name = quoted(community.name)
  switch (kind) {
    case 'order':
      return about(`создании ПОС ${name}`)
    case 'order_change':
      return about(`изменении состава ПОС ${name}`)
    case 'order_road_map':
      return about(`утверждении дорожной карты ПОС ${name}`)
    case 'regulation':
      return 'Положение о профессиональном обучающемся сообществе педагогов'
    case 'road_map':
      return `Дорожная карта ПОС ${name} на ${schoolYearInFull(community.schoolYear)} учебный год`
  }
}

/** «2025/2026», as papers write the school year. */
export function schoolYearInFull(schoolYear: number): string {
  return `${schoolYear}/${schoolYear + 1}`
}

/** A name inside quotation marks; marks of its own become the inner ones. */
export function quoted(name: string): string {
  return `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`
}
