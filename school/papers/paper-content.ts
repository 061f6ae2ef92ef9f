import type { PersonId } from '#school/access/actor.ts'
import type { PaperKind } from './paper.ts'

/** What a clause is in the paper; how that looks is decided when the paper is set. */
export const clauseRoles = [
  'title',
  'preamble',
  'resolution',
  'heading',
  'point',
  'subpoint',
  'dash',
  'paragraph',
  'section',
  'annex',
] as const
export type ClauseRole = (typeof clauseRoles)[number]

/** A sentence, or a heading. Underscores stand for a place to fill by hand. */
export interface Clause {
  kind: 'clause'
  /** The same in every edition, so that changed wording finds its clause and two editions compare. */
  key: string
  role: ClauseRole
  text: string
  /** Whether people may word it otherwise or leave it out. What the register says is changed in the register. */
  open: boolean
}

export const contentTables = ['members', 'indicators', 'plan'] as const
export type ContentTable = (typeof contentTables)[number]

/** A row of a table of the paper. */
export interface Row {
  kind: 'row'
  key: string
  table: ContentTable
  cells: Cell[]
}

export interface Cell {
  key: string
  text: string
  open: boolean
}

export type Part = Clause | Row

/** Initials stand before the family name, as under a paper: «А. В. Лебедев». */
export interface Signatory {
  position: string
  name: string
}

/** Everything one edition says: enough to set it again exactly as it was, whatever changes in the school. */
export interface PaperContent {
  kind: PaperKind
  /** Of the file and the list; the visible title is a clause. */
  name: string
  /** The name of the school as it stands at the top of its papers, line by line. */
  letterhead: string[]
  place: string | null
  /** «приказом …». */
  schoolGenitive: string
  approvalBlock: ApprovalBlock
  keptLong: KeptLong
  signatory: Signatory | null
  /** Who reads the order and signs that they did. */
  acquaintance: string[]
  /** Who the order says belongs to the community; later changes are told by comparing with it. */
  composition: Composition | null
  parts: Part[]
}

export interface Composition {
  members: PersonId[]
  leader: PersonId | null
}

export const approvalBlocks = ['by_order', 'by_director'] as const
/** «УТВЕРЖДЕНО приказом …», or «УТВЕРЖДАЮ» with the director's signature. */
export type ApprovalBlock = (typeof approvalBlocks)[number]

export const keptLongs = ['usual', 'over_ten_years'] as const
/** Papers kept over ten years are bound, and need a wider left margin. */
export type KeptLong = (typeof keptLongs)[number]
