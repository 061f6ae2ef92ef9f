import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Tinos has the widths of Times New Roman, so a line ends in the PDF where it ends in Word. The whole family with
 * Latin and Cyrillic in one file: subsets made for the web lose letters in a PDF.
 */
export const fontFamily = 'Tinos'

const file = (style: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`))

export const fontFiles = {
  normal: file('400Regular'),
  italics: file('400Regular_Italic'),
  bold: file('700Bold'),
  bolditalics: file('700Bold_Italic'),
}

let read: Readonly<Record<keyof typeof fontFiles, Buffer>> | null = null

/** Two megabytes, read when the first PDF is written and then kept: they never change while the process lives. */
export function fontBytes(): Readonly<Record<keyof typeof fontFiles, Buffer>> {
  read ??= {
    normal: readFileSync(fontFiles.normal),
    italics: readFileSync(fontFiles.italics),
    bold: readFileSync(fontFiles.bold),
    bolditalics: readFileSync(fontFiles.bolditalics),
  }
  return read
}
