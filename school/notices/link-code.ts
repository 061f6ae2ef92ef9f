/** Letters and digits that nobody confuses when reading them from another screen. */
export const linkCodeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const linkCodeLength = 8

/** A code is written by hand, so it works for half an hour. */
export const linkCodeMinutes = 30

/** What somebody wrote, as a code: without spaces and dashes, in capitals. */
export function linkCodeIn(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}

export function isLinkCode(text: string): boolean {
  return text.length === linkCodeLength && [...text].every((letter) => linkCodeLetters.includes(letter))
}

/** Each byte chooses one of 32 letters, so none is likelier than another. */
export function linkCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, linkCodeLength), (byte) => linkCodeLetters[byte % 32]).join('')
}
