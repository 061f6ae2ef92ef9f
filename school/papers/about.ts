/** Before these the preposition takes a vowel more: «обо всём». */
const takesObo = /^(мне|мно|всём|всем|всех|всей|всю|что)(?![а-яё])/i

/** «созданию …» in the prepositional case becomes a title: «О создании …», «Об утверждении …», «Обо всех …». */
export function about(prepositional: string): string {
  const bare = prepositional.replace(/^[«„“"(]+/, '')
  if (takesObo.test(bare)) return `Обо ${prepositional}`
  // Before е, ё, ю and я a consonant is heard: «о единстве», «о юбилее».
  return /^[аиоуэ]/i.test(bare) ? `Об ${prepositional}` : `О ${prepositional}`
}
