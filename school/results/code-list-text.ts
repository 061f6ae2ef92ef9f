import { byCode, type CodeList, type ListedPupil } from './code-list.ts'

const version = 1

/** The text that is encrypted. The version lets a later product read every list ever kept. */
export function codeListText(list: CodeList): string {
  return JSON.stringify({ version, ...list })
}

export type CodeListReading = { list: CodeList } | { refused: 'not_a_code_list' | 'newer_version' }

/** Reads what `codeListText` wrote; anything else is named, never half-read. */
export function readCodeList(text: string): CodeListReading {
  const value = parsed(text)
  if (!isRecord(value) || typeof value.version !== 'number') return { refused: 'not_a_code_list' }
  if (value.version > version) return { refused: 'newer_version' }
  const { schoolId, pupils, rounds } = value
  const isWhole =
    typeof schoolId === 'string' &&
    Array.isArray(pupils) &&
    pupils.every(isPupil) &&
    Array.isArray(rounds) &&
    rounds.every((round) => typeof round === 'string')
  return isWhole
    ? { list: { schoolId, pupils: [...pupils].sort(byCode), rounds } }
    : { refused: 'not_a_code_list' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is one of the answers, not an accident.
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPupil(value: unknown): value is ListedPupil {
  if (!isRecord(value) || !isRecord(value.testCodes)) return false
  return (
    (value.cohort === null || isCohort(value.cohort)) &&
    Number.isInteger(value.number) &&
    (value.name === null || typeof value.name === 'string') &&
    Object.values(value.testCodes).every((code) => typeof code === 'string')
  )
}

function isCohort(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.enteredYear) && typeof value.letter === 'string'
}
