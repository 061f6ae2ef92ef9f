export type Gender = 'female' | 'male'

const female = /(вна|чна|шна)$|[\s-](кызы|гызы|кизи)$/
const male = /(вич|ич)$|[\s-](оглы|оглу|улы|угли)$/

/**
 * The gender a patronymic shows. Given names are not asked: «Женя» and «Нино» would be guesses, and a wrong guess
 * spoils every document. Where the patronymic does not say, the person is asked.
 */
export function genderOf(patronymic: string): Gender | null {
  const lower = patronymic.toLowerCase().trim()
  if (female.test(lower)) return 'female'
  return male.test(lower) ? 'male' : null
}
