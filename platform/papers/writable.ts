/** What people paste: half a character, a bell, an invisible mark of another program. XML 1.0 forbids most of it. */
export function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g
  return text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[\t\r\n]+/g, ' ')
}
