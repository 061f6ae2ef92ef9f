import { inLatinLetters } from '../latin-letters.ts'

const longest = 80

/**
 * A name that survives every mail program, archive and file system: lower-case Latin letters, digits and hyphens,
 * at most 80 characters before the extension. Parts that leave nothing are dropped.
 */
export function paperFileName(parts: readonly string[], extension: 'docx' | 'pdf'): string {
  const stem = parts.map(plain).filter(Boolean).join('-').slice(0, longest).replace(/-+$/, '')
  return `${stem === '' ? 'paper' : stem}.${extension}`
}

const plain = (part: string) =>
  inLatinLetters(part)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
