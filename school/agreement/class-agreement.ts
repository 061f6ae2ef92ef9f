import {
  column,
  heading,
  title as paperTitle,
  paragraph,
  point,
  points,
  row,
  section,
  table,
} from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { blank } from '#base/paper/inline.ts'
import type { PaperDocument } from '#base/paper/paper.ts'

/** What a class and its teacher promise each other. Russian, as every document of the school. */
export interface ClassAgreement {
  title: string
  /** «5А», or nothing. */
  className: string
  clauses: readonly string[]
}

/** One sheet for the wall. Children sign with a mark on the paper itself, so no name passes through here. */
export function classAgreementPaper({ title, className, clauses }: ClassAgreement): PaperDocument {
  const ofClass = className === '' ? title : `${title} (${className})`
  return {
    title: ofClass,
    language: 'ru-RU',
    furniture: furniture({ pageNumbers: 'none' }),
    sections: [
      section([
        paperTitle(ofClass, 'centre'),
        paragraph('Мы договорились вместе и стараемся так поступать.', {
          align: 'centre',
          firstLine: 'flush',
        }),
        points(clauses.map((clause) => point(clause))),
        heading(2, 'Мы согласны'),
        table([column(1), column(1)], [row('Класс', [blank(60)]), row('Учитель', [blank(60)])], {
          lines: 'none',
        }),
      ]),
    ],
  }
}
