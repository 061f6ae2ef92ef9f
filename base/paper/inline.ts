import type { Blank, Inline, Inlines, Run } from './paper.ts'

/** An underscore at 14 pt is 7 pt wide. */
const underscoreMm = 2.5

/** What the builders accept where a paper has words: plain text, marked words and blanks, alone or in a row. */
export type Wording = string | Inline | readonly (string | Inline)[]

export function inlines(wording: Wording): Inlines {
  const parts = typeof wording === 'string' || 'kind' in wording ? [wording] : wording
  return parts.map((part) => (typeof part === 'string' ? run(part) : part)).filter((part) => !isEmpty(part))
}

export function run(text: string, look: Omit<Run, 'kind' | 'text'> = {}): Run {
  return { kind: 'run', text, ...look }
}

export function bold(text: string): Run {
  return run(text, { bold: true })
}

export function italic(text: string): Run {
  return run(text, { italic: true })
}

export function underlined(text: string): Run {
  return run(text, { underline: true })
}

/** Words that stay on one line. */
export function unbroken(text: string): Run {
  return run(text, { unbroken: true })
}

/** A line to fill by hand. */
export function blank(widthMm: number): Blank {
  return { kind: 'blank', widthMm }
}

/** The underscores a blank is written with, in every format. */
export function blankText(field: Blank): string {
  return '_'.repeat(Math.max(1, Math.round(field.widthMm / underscoreMm)))
}

/** The text of a run as it is set: spaces and hyphens at which a line should not end become those at which it cannot. */
export function setText(part: Inline): string {
  if (part.kind === 'blank') return blankText(part)
  const text = heldTogether(part.text)
  return part.unbroken ? withoutBreaks(text) : text
}

const heldAtSpace = [
  // A number sign and its number.
  /(?<=[№§]) /g,
  // Initials with each other and with a surname; «г. Город», «ул. Мира».
  /(?<=(?<!\p{L})\p{L}{1,2}\.) (?=\p{Lu})/gu,
  // «2025 г.», «5 %».
  /(?<=\d) (?=\p{Ll}\.|%)/gu,
  // A dash stays with the word before it.
  / (?=[—–] )/g,
]

/** What Russian typesetting keeps on one line, without anybody having to ask. */
function heldTogether(text: string): string {
  return heldAtSpace.reduce((held, place) => held.replace(place, '\u00a0'), text)
}

/** A long second half of a double name may still go over to the next line. */
const heldAtHyphen = /(?<=\d)-|-(?=[\p{L}\d]{1,3}(?![\p{L}\d]))/gu

function withoutBreaks(text: string): string {
  return text.replaceAll(' ', '\u00a0').replace(heldAtHyphen, '\u2011')
}

/** The words as a person would type them, for comparing and searching. */
export function plainText(parts: Inlines): string {
  return parts
    .map((part) => (part.kind === 'blank' ? blankText(part) : part.text))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
}

const isEmpty = (part: Inline) => part.kind === 'run' && part.text === ''
