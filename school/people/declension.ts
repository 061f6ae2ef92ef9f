import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import type { Gender } from './gender.ts'
import type { PersonName } from './name.ts'
import type { NameForms, ObliqueCase } from './oblique-case.ts'

/**
 * The forms that the rules propose. A person or the office confirms them once, because stress decides some of them and
 * stress is not written: Кваша is «Квашей» for one family and «Квашой» for another.
 */
export function proposedForms(name: PersonName, gender: Gender): NameForms {
  const inCase = (wanted: ObliqueCase): PersonName => ({
    familyName: declineFamilyName(name.familyName, wanted, gender),
    givenName: declineGivenName(name.givenName, wanted, gender),
    patronymic: name.patronymic === null ? null : inclineMiddlename(name.patronymic, wanted, gender),
  })
  return {
    genitive: inCase('genitive'),
    dative: inCase('dative'),
    accusative: inCase('accusative'),
    instrumental: inCase('instrumental'),
    prepositional: inCase('prepositional'),
  }
}

function declineFamilyName(familyName: string, wanted: ObliqueCase, gender: Gender): string {
  const parts = familyName.split('-')
  return parts
    .map((part, index) => {
      const standsStill = index < parts.length - 1 && firstPartsThatStandStill.test(part)
      return standsStill ? part : corrected(part, inclineLastname(part, wanted, gender), wanted, gender)
    })
    .join('-')
}

/** No family names by themselves, only in front of one: Бонч-Бруевичу. lvovich has the list but never reaches it. */
const firstPartsThatStandStill = /^(бонч|тер|мелик|книппер|корвин|шолом|гасан|абдул|вар|бей|оглы)$/i

/** What lvovich 2.1.0 gets wrong and a school is likely to meet; declension.test.ts holds the forms written by hand. */
function corrected(part: string, form: string, wanted: ObliqueCase, gender: Gender): string {
  if (gender === 'female' || form === part) return form
  const stem = part.slice(0, -2)
  // Two consonants before «ец» keep the vowel: Швец – Швеца, Кузнец – Кузнеца. After a single «л» it leaves a soft sign: Стрелец – Стрельца.
  if (/[бвгджзклмнпрстфхцчшщ]{2}ец$/i.test(part)) return part + endingsOfShvets[wanted]
  if (/[аеёиоуыэюя]лец$/i.test(part)) return `${stem}ьц${endingsOfShvets[wanted]}`
  // A single syllable is no adjective: Кий – Кия, not «Кого».
  if (/^[бвгджзклмнпрстфхцчшщ]+ий$/i.test(part)) return part.slice(0, -1) + endingsOfKiy[wanted]
  if (wanted === 'instrumental' && endsStressed.test(part)) return `${part}ом`
  return form
}

const endingsOfShvets: Readonly<Record<ObliqueCase, string>> = {
  genitive: 'а',
  dative: 'у',
  accusative: 'а',
  instrumental: 'ом',
  prepositional: 'е',
}
const endingsOfKiy: Readonly<Record<ObliqueCase, string>> = {
  genitive: 'я',
  dative: 'ю',
  accusative: 'я',
  instrumental: 'ем',
  prepositional: 'е',
}

/** Family names on a hissing sound whose ending is stressed and therefore «-ом»: Ткач – Ткачом, but Дорошевич – Дорошевичем. */
const endsStressed =
  /(^|-)(ткач|грач|богач|скрипач|трубач|калач|рогач|силач|лихач|усач|драч|деркач|толкач|копач|пугач|сыч|кирпич|борщ|хрущ|плющ|клещ|лещ|хвощ|ёрш|палаш|гуляш|кулиш|куниш|чиж|ёж|стриж|морж|ильич|лукич|фомич|кузьмич)$/i

function declineGivenName(givenName: string, wanted: ObliqueCase, gender: Gender): string {
  // The gender is always given: left to guess it, lvovich takes «Любовь» for neither and leaves it as it is.
  const form = inclineFirstname(givenName, wanted, gender)
  return wanted === 'instrumental'
    ? form.replace(/(^|-)ильей(?=-|$)/i, (ilya) => ilya.replace('ей', 'ёй'))
    : form
}
