import { timingSafeEqual } from 'node:crypto'
import { idFrom } from '#base/id.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'

/** What the link in a letter may switch off: this group, for this person, because of this letter. */
export interface LetterLink {
  schoolId: SchoolId
  personId: PersonId
  deliveryId: string
  group: string
}

type Sign = (text: string) => string

/** Nothing to look up and nothing to guess: the link carries what it is for, signed by the installation. */
export function letterToken(link: LetterLink, sign: Sign): string {
  const content = [link.schoolId, link.personId, link.deliveryId].map(packed).concat(link.group).join('.')
  return `${content}.${sign(`letter ${content}`)}`
}

export function readLetterToken(token: string, sign: Sign): LetterLink | null {
  const parts = token.split('.')
  const [school = '', person = '', delivery = '', group = '', signature = ''] = parts
  const expected = Buffer.from(sign(`letter ${parts.slice(0, 4).join('.')}`))
  const given = Buffer.from(signature)
  if (parts.length !== 5 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return {
    schoolId: idFrom<'School'>(unpacked(school)),
    personId: idFrom<'Person'>(unpacked(person)),
    deliveryId: unpacked(delivery),
    group,
  }
}

const packed = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

const unpacked = (text: string) =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
