const byteOrderMark = '\ufeff'

/** A table as Russian Excel opens it without questions: semicolons, a byte order mark, no cell that is a formula. */
export function tableCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + rows.map((row) => row.map(cellText).join(';')).join('\r\n')
}

function cellText(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
