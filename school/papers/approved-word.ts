import type { PaperKind } from './paper.ts'

/** Of the Russian word that names the paper: приказ, дорожная карта, положение, правила. */
export type WordGender = 'masculine' | 'feminine' | 'neuter' | 'plural'

const approved: Readonly<Record<WordGender, string>> = {
  masculine: 'УТВЕРЖДЁН',
  feminine: 'УТВЕРЖДЕНА',
  neuter: 'УТВЕРЖДЕНО',
  plural: 'УТВЕРЖДЕНЫ',
}

const voided: Readonly<Record<WordGender, string>> = {
  masculine: 'УТРАТИЛ СИЛУ',
  feminine: 'УТРАТИЛА СИЛУ',
  neuter: 'УТРАТИЛО СИЛУ',
  plural: 'УТРАТИЛИ СИЛУ',
}

const genders: Readonly<Record<PaperKind, WordGender>> = {
  order: 'masculine',
  order_change: 'masculine',
  order_road_map: 'masculine',
  regulation: 'neuter',
  road_map: 'feminine',
}

/** ГОСТ Р 7.0.97: the word of the approval agrees with the paper. */
export function approvedWord(gender: WordGender): string {
  return approved[gender]
}

export function voidedWord(gender: WordGender): string {
  return voided[gender]
}

export function genderOfPaper(kind: PaperKind): WordGender {
  return genders[kind]
}
