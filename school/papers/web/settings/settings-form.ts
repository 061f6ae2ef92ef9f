import type { SettingsFields, SettingsPage } from '../shapes.ts'

/** What is typed: empty text stands for «as proposed». */
export interface SettingsForm {
  letterhead: string
  place: string
  fullName: string
  shortName: string
  genitiveName: string
  approvalBlock: SettingsFields['approvalBlock']
  keptLong: SettingsFields['keptLong']
  siteKeeper: SettingsFields['siteKeeper']
}

export const nameFields = ['letterhead', 'place', 'fullName', 'shortName', 'genitiveName'] as const
export type NameField = (typeof nameFields)[number]

export function formOf({ given }: SettingsPage): SettingsForm {
  return {
    letterhead: given.letterhead ?? '',
    place: given.place ?? '',
    fullName: given.fullName ?? '',
    shortName: given.shortName ?? '',
    genitiveName: given.genitiveName ?? '',
    approvalBlock: given.approvalBlock,
    keptLong: given.keptLong,
    // The id was checked by the server that sent it.
    siteKeeper: given.siteKeeper as SettingsForm['siteKeeper'],
  }
}

export function fieldsOf(form: SettingsForm): SettingsFields {
  const given = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    ...form,
    letterhead: given(form.letterhead),
    place: given(form.place),
    fullName: given(form.fullName),
    shortName: given(form.shortName),
    genitiveName: given(form.genitiveName),
  }
}

export function sameForm(one: SettingsForm, other: SettingsForm): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))
}

/** What papers will write: what is given, else what is proposed. */
export function written(form: SettingsForm, proposed: SettingsPage['proposed'], field: NameField): string {
  const text = form[field].trim()
  return text === '' ? (proposed[field] ?? '') : text
}
