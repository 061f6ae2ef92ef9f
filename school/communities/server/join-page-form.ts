import { timingSafeEqual } from 'node:crypto'
import { idFrom, newId } from '#base/id.ts'
import {
  contactLengthMaximum,
  type JoinId,
  type JoinKind,
  joinKinds,
  strangerNameLengthMaximum,
  wordsLengthMaximum,
} from '../join.ts'

/** What a visitor has typed, as typed. */
export interface JoinForm {
  kind: JoinKind
  name: string
  contact: string
  words: string
}

export type FieldProblem = 'missing' | 'too_long'
export type FormProblems = Partial<Record<'name' | 'contact' | 'words', FieldProblem>>

export const emptyForm: JoinForm = { kind: 'join', name: '', contact: '', words: '' }

export function formFrom(fields: URLSearchParams): JoinForm {
  const text = (name: string) => (fields.get(name) ?? '').trim()
  return {
    kind: joinKinds.find((kind) => kind === fields.get('kind')) ?? 'join',
    name: text('name').replace(/\s+/g, ' '),
    contact: text('contact').replace(/\s+/g, ' '),
    words: text('words'),
  }
}

/** A wish may go without words, a question is words. */
export function formProblems({ kind, name, contact, words }: JoinForm): FormProblems {
  const found = {
    name: problemOf(name, strangerNameLengthMaximum),
    contact: problemOf(contact, contactLengthMaximum),
    words: kind === 'join' && words === '' ? null : problemOf(words, wordsLengthMaximum),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null))
}

function problemOf(text: string, most: number): FieldProblem | null {
  if (text === '') return 'missing'
  return text.length > most ? 'too_long' : null
}

type Sign = (text: string) => string

/**
 * A request and the right to see and withdraw it, in one: the id that makes sending twice ask once, signed, because those who
 * settle the request see its id too.
 */
export function newTicket(sign: Sign): { ticket: string; joinId: JoinId } {
  const joinId = newId<'Join'>()
  return { ticket: ticketFor(joinId, sign), joinId }
}

/** The request a ticket is for; null when it was not made here. */
export function readTicket(ticket: string | null, sign: Sign): JoinId | null {
  const [id = ''] = (ticket ?? '').split('.')
  const [given, expected] = [Buffer.from(ticket ?? ''), Buffer.from(ticketFor(idFrom<'Join'>(id), sign))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? idFrom<'Join'>(id) : null
}

function ticketFor(id: JoinId, sign: Sign): string {
  return `${id}.${sign(`join request ${id}`)}`
}
