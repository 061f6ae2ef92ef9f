export type Language = 'ru' | 'en'

export const languages = ['ru', 'en'] as const satisfies readonly Language[]

/** What one language says, widened so that the other language may say it differently but not leave it out. */
type Spoken<Words> = {
  [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Spoken<Words[Key]>
}

export type InLanguages<Words> = Readonly<Record<Language, Spoken<Words>>>

/** Words of one place in both languages. A key that stands in one and is missing in the other does not compile. */
export function inLanguages<Words>(words: { ru: Words; en: Spoken<NoInfer<Words>> }): InLanguages<Words> {
  // Spoken<Words> only widens literals, so Russian words satisfy it by construction.
  return words as InLanguages<Words>
}

type PluralForms = { one: string; few: string; many: string }
const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }

/** «1 работа, 2 работы, 5 работ»: the form that goes with a whole number (Unicode CLDR plural rules). */
export function plural(language: 'ru', count: number, forms: PluralForms): string
export function plural(language: 'en', count: number, forms: { one: string; other: string }): string
export function plural(
  language: Language,
  count: number,
  forms: Partial<PluralForms> & { other?: string },
): string {
  const category = rules[language].select(count)
  const form = category === 'one' ? forms.one : category === 'few' ? forms.few : forms.many
  return form ?? forms.other ?? forms.few ?? ''
}
