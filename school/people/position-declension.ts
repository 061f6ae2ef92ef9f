import { type ObliqueCase, obliqueCases } from './oblique-case.ts'

type Endings = readonly [
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
  prepositional: string,
]

const order: Readonly<Record<ObliqueCase, number>> = {
  genitive: 0,
  dative: 1,
  accusative: 2,
  instrumental: 3,
  prepositional: 4,
}

/** A hand-made table: positions are few, and a wrong ending in an order is worse than none. */
const softSign: Endings = ['я', 'ю', 'я', 'ем', 'е']
const hard: Endings = ['а', 'у', 'а', 'ом', 'е']
const masculineAdjective: Endings = ['ого', 'ому', 'ого', 'ым', 'ом']
const masculineParticiple: Endings = ['его', 'ему', 'его', 'им', 'ем']
const feminineAdjective: Endings = ['ой', 'ой', 'ую', 'ой', 'ой']
const feminineParticiple: Endings = ['ей', 'ей', 'ую', 'ей', 'ей']

/** How many letters go, and what comes instead. Nouns are looked up by the whole word, adjectives by their ending. */
const nouns: readonly (readonly [RegExp, number, Endings])[] = [
  [
    /^(учитель|воспитатель|преподаватель|руководитель|заместитель|библиотекарь|секретарь|председатель)$/,
    1,
    softSign,
  ],
  [
    /^(директор|методист|педагог|психолог|логопед|дефектолог|организатор|инструктор|тьютор|советник|специалист|эксперт|консультант|доцент|профессор|ассистент|координатор|куратор|хореограф|концертмейстер|тренер|наставник|лаборант|инженер|социолог|медиатор|аналитик)$/,
    0,
    hard,
  ],
  [/^(заведующий|исполняющий|ведущий|старший|младший)$/, 2, masculineParticiple],
  [/^(заведующая|исполняющая|ведущая|старшая|младшая)$/, 2, feminineParticiple],
  [/^вожатый$/, 2, masculineAdjective],
  [/^вожатая$/, 2, feminineAdjective],
  [/(ый|ой|[кгх]ий)$/, 2, masculineAdjective],
  [/ая$/, 2, feminineAdjective],
]

/** «и. о. директора»: who only stands in is called so in every case. */
const standsInFor = /^(и\.\s?о\.|врио)\s/i

/** Where a second position may follow the first: «учитель физики и заместитель директора», not «языка и литературы». */
const nextPosition =
  /(\s*,\s*|\s+и\s+(?=(?:учитель|воспитатель|преподаватель|заместитель|директор|методист|педагог|классный|социальный|старший|заведующ(?:ий|ая)|советник)(?:[\s-]|$)))/

/**
 * «учитель русского языка» → «учителя русского языка». Adjectives and the noun they belong to change, what follows
 * (already in the genitive) stays; of several positions behind commas each changes. `null` when the first word is not in
 * the table: then the document keeps the nominative.
 */
export function positionInCase(wording: string, wanted: ObliqueCase): string | null {
  const [first = '', ...others] = wording.trim().split(nextPosition)
  const declined = oneInCase(first, wanted)
  if (declined === null) return null
  // «учитель русского языка, литературы»: what is no position of its own belongs to the one before.
  return [declined, ...others.map((other) => oneInCase(other, wanted) ?? other)].join('')
}

/** The position in every case, or nothing where a word of it is not in the table. */
export function positionForms(wording: string | null): Readonly<Record<ObliqueCase, string>> | null {
  if (wording === null) return null
  const forms = obliqueCases.map((wanted) => [wanted, positionInCase(wording, wanted)] as const)
  if (forms.some(([, form]) => form === null)) return null
  // Every case is there and none is null, by the line above.
  return Object.fromEntries(forms) as Record<ObliqueCase, string>
}

function oneInCase(wording: string, wanted: ObliqueCase): string | null {
  if (standsInFor.test(wording)) return wording
  const words = wording.split(/\s+/)
  const declined: string[] = []
  for (const [index, word] of words.entries()) {
    const parts = word.split('-').map((part) => inCase(part, wanted))
    if (parts.includes(null)) return null
    declined.push(parts.join('-'))
    if (isNoun(word)) return [...declined, ...words.slice(index + 1)].join(' ')
  }
  return null
}

function inCase(word: string, wanted: ObliqueCase): string | null {
  const rule = nouns.find(([pattern]) => pattern.test(word.toLowerCase()))
  if (rule === undefined) return null
  const [pattern, cut, endings] = rule
  const stem = word.slice(0, word.length - cut)
  const ending = endings[order[wanted]] ?? ''
  // After к, г and х Russian writes «и» where other adjectives have «ы»: педагогический – педагогическим.
  const spelled = pattern.source.includes('[кгх]') && /[кгх]$/.test(stem) ? ending.replace(/^ы/, 'и') : ending
  return stem + spelled
}

/** The word that carries the position; an adjective or participle before it only agrees with it. */
function isNoun(word: string): boolean {
  const last = word.toLowerCase().split('-').at(-1) ?? ''
  return /^заведующ|^исполняющ|^вожат/.test(last) || !/(ый|ий|ой|ая)$/.test(last)
}
