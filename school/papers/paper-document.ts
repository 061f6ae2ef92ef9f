import * as blocks from '#base/paper/blocks.ts'
import { furniture } from '#base/paper/furniture.ts'
import { blank } from '#base/paper/inline.ts'
import type { Block, PaperDocument, Section } from '#base/paper/paper.ts'
import { approvedWord, genderOfPaper, voidedWord } from './approved-word.ts'
import { clauseBlocks } from './clause-blocks.ts'
import type { Register } from './edition.ts'
import { isOrder } from './paper.ts'
import type { Clause, PaperContent, Part } from './paper-content.ts'
import { shortDate } from './paper-date.ts'
import { paperInlines } from './paper-inlines.ts'

/** Where an edition stands when it is set: what the content does not know about itself. */
export interface Standing {
  /** Number and day of the order, or of the order that approved the paper. */
  register: Register | null
  /** `project`: not in force yet and not an order, which is signed by hand before it has a number. */
  mark: 'project' | 'voided' | null
  /** What the order puts in force, in the order of its annexes. */
  annexes: readonly PaperContent[]
}

/** An edition as a paper that can be shown, written as DOCX or PDF, and compared as text. */
export function paperDocument(content: PaperContent, standing: Standing): PaperDocument {
  const [own, ...annexes] = split(content.parts)
  const isOwnOrder = isOrder(content.kind)
  const total = annexes.length + (isOwnOrder ? standing.annexes.length : 0)
  const sections: Section[] = isOwnOrder
    ? [
        blocks.section([
          ...orderHead(content, standing),
          ...clauseBlocks(own ?? [], content.kind),
          ...orderFoot(content),
        ]),
        ...annexes.map((parts, index) =>
          blocks.section([
            annexCorner(content, standing, annexMark(total, index + 1)),
            ...annexBlocks(parts, content),
          ]),
        ),
        ...standing.annexes.flatMap((annex, index) =>
          approvedSections(annex, standing, annexMark(total, annexes.length + index + 1)),
        ),
      ]
    : approvedSections(content, standing, null)
  return {
    title: content.name,
    language: 'ru-RU',
    furniture: furniture({
      keptOverTenYears: content.keptLong === 'over_ten_years',
      draftMark: draftMark(content, standing),
    }),
    sections,
  }
}

/** A paper that an order approves: a regulation, a road map. */
function approvedSections(content: PaperContent, standing: Standing, mark: string | null): Section[] {
  const [own = [], ...annexes] = split(content.parts)
  const orientation = content.kind === 'road_map' ? 'landscape' : 'portrait'
  const kind = content.kind === 'road_map' ? 'ДОРОЖНАЯ КАРТА' : 'ПОЛОЖЕНИЕ'
  return [
    blocks.section(
      [approvalCorner(content, standing, mark), blocks.paperKind(kind), ...clauseBlocks(own, content.kind)],
      orientation,
    ),
    ...annexes.map((parts) =>
      blocks.section([
        blocks.corner('Приложение', 'к Положению о профессиональном обучающемся сообществе педагогов'),
        ...annexBlocks(parts, content),
      ]),
    ),
  ]
}

function orderHead({ letterhead, place }: PaperContent, { register }: Standing): Block[] {
  return [
    blocks.issuer(...letterhead.map(paperInlines)),
    blocks.paperKind('ПРИКАЗ'),
    blocks.requisites({
      date: register === null ? blank(35) : shortDate(register.on),
      number: register === null ? ['№\u00a0', blank(25)] : `№\u00a0${register.number}`,
      place: place === null ? '' : paperInlines(place),
    }),
  ]
}

function orderFoot({ signatory, acquaintance }: PaperContent): Block[] {
  return [
    blocks.signature(signatory?.position ?? 'Директор', signatory?.name ?? '____________________'),
    ...(acquaintance.length === 0 ? [] : [blocks.acquaintance('Ознакомлены:', acquaintance, blank(35))]),
  ]
}

function annexBlocks([head, ...parts]: readonly Part[], content: PaperContent): Block[] {
  const title = head?.kind === 'clause' ? [blocks.title(paperInlines(head.text), 'centre')] : []
  return [...title, ...clauseBlocks(parts, content.kind)]
}

function annexCorner(content: PaperContent, { register }: Standing, mark: string): Block {
  return blocks.corner(mark, paperInlines(`к приказу ${content.schoolGenitive}`), orderLine(register))
}

/** «УТВЕРЖДЕНО приказом … от … № …», in the gender of the paper; or the director's own «УТВЕРЖДАЮ». */
function approvalCorner(content: PaperContent, { register }: Standing, mark: string | null): Block {
  if (content.approvalBlock === 'by_director' && mark === null) return directorCorner(content, register)
  return blocks.corner(
    ...(mark === null ? [] : [mark]),
    approvedWord(genderOfPaper(content.kind)),
    paperInlines(`приказом ${content.schoolGenitive}`),
    orderLine(register),
  )
}

function directorCorner({ signatory, schoolGenitive }: PaperContent, register: Register | null): Block {
  return blocks.corner(
    'УТВЕРЖДАЮ',
    paperInlines(`${signatory?.position ?? 'Директор'} ${schoolGenitive}`),
    [blank(30), ` ${signatory?.name ?? '____________________'}`],
    register === null ? blank(35) : shortDate(register.on),
    ...(register === null ? [] : [['Приказ ', orderLine(register)].flat()]),
  )
}

function orderLine(register: Register | null) {
  return register === null
    ? ['от ', blank(28), ' №\u00a0', blank(18)]
    : [`от ${shortDate(register.on)} №\u00a0${register.number}`]
}

/** An annex that stands alone has no number. */
function annexMark(total: number, number: number): string {
  return total === 1 ? 'Приложение' : `Приложение №\u00a0${number}`
}

function draftMark({ kind }: PaperContent, { mark }: Standing): string | null {
  if (mark === null) return null
  return mark === 'voided' ? voidedWord(genderOfPaper(kind)) : 'ПРОЕКТ'
}

/** The parts of the paper itself, then those of each of its own annexes, which begin with their title. */
function split(parts: readonly Part[]): Part[][] {
  const pieces: Part[][] = [[]]
  for (const part of parts) {
    if (isAnnexTitle(part)) pieces.push([])
    pieces.at(-1)?.push(part)
  }
  return pieces
}

function isAnnexTitle(part: Part): part is Clause {
  return part.kind === 'clause' && part.role === 'annex'
}
