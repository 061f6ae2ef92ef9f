import type { Language } from '#base/words.ts'
import { WrongArguments } from './command.ts'
import { type CommandName, commands } from './commands.ts'
import { words } from './words.ts'

export interface Parsed {
  name: CommandName | null
  texts: ReadonlyMap<string, string>
  flags: ReadonlySet<string>
}

/** Options every command understands. */
const everywhere = ['json', 'help']

/** Reads `<noun> <verb> --option value …`. Complains about every wrong argument at once. */
export function parseCommandLine(given: readonly string[], language: Language): Parsed {
  const t = words[language]
  const name = commandNamed(given.slice(0, 2).join(' '))
  const isHelp = given.length === 0 || given.includes('--help') || given.includes('-h') || given[0] === 'help'
  if (name === null && isHelp) return { name: null, texts: new Map(), flags: new Set(['help']) }
  if (name === null)
    throw new WrongArguments(t.unknownCommand(given.slice(0, 2).join(' '), Object.keys(commands)))
  const { texts, flags, complaints } = readOptions(name, given.slice(2), language)
  if (complaints.length > 0 && !isHelp) throw new WrongArguments(...complaints)
  return { name, texts, flags }
}

function commandNamed(name: string): CommandName | null {
  // Object.keys forgets the names; the table was written with them.
  return (Object.keys(commands) as CommandName[]).find((each) => each === name) ?? null
}

function readOptions(name: CommandName, given: readonly string[], language: Language) {
  const t = words[language]
  const kinds: Readonly<Record<string, string>> = commands[name].options
  const texts = new Map<string, string>()
  const flags = new Set<string>()
  const complaints: string[] = []
  const rest = [...given]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, option, joined] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(word) ?? []
    if (word === '-h') flags.add('help')
    else if (option === undefined) complaints.push(t.strayWord(word))
    else if (everywhere.includes(option) || kinds[option] === 'flag') flags.add(option)
    else if (kinds[option] === undefined) complaints.push(t.unknownOption(option, name, Object.keys(kinds)))
    else {
      const value = joined ?? (rest[0]?.startsWith('--') ? undefined : rest.shift())
      if (value === undefined || value.trim() === '') complaints.push(t.valueMissing(option))
      else texts.set(option, value.trim())
    }
  }
  for (const [option, kind] of Object.entries(kinds)) {
    const isToldAlready = complaints.includes(t.valueMissing(option))
    if (kind === 'needed' && !texts.has(option) && !isToldAlready) complaints.push(t.optionMissing(option))
  }
  return { texts, flags, complaints }
}
