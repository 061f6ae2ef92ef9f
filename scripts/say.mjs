/** Plain JavaScript for any Node from 18 on: everything here runs before the pinned Node is installed. */
const isRussian = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru')

/** One sentence in the language of the machine. */
export function inSystemLanguage(ru, en) {
  return isRussian ? ru : en
}

export function say(ru, en) {
  console.log(inSystemLanguage(ru, en))
}

/** Ends the run with one sentence that says what to do. */
export function giveUp(ru, en) {
  console.error(inSystemLanguage(ru, en))
  process.exit(1)
}
