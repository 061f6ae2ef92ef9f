import type { Language } from '#base/words.ts'
import { type CommandName, commands } from './commands.ts'
import { words } from './words.ts'

/** What there is to know about one command, or about all of them. */
export function helpFor(name: CommandName | null, language: Language): string {
  const t = words[language]
  if (name === null) {
    const summaries = Object.entries(t.commands).map(([each, { summary }]) => [each, summary] as const)
    return [t.usage, '', t.commandsAre, table(summaries)].join('\n')
  }
  const options = Object.entries(commands[name].options).map(([option, kind]) => {
    const meaning = meaningOf(option, language)
    return [`--${option}`, kind === 'needed' ? `${meaning} (${t.needed})` : meaning] as const
  })
  const { summary, example } = t.commands[name]
  const all = table([...options, ['--json', t.options.json]])
  return [`krug ${name}: ${summary}`, '', t.optionsAre, all, '', t.example(example)].join('\n')
}

function meaningOf(option: string, language: Language): string {
  const meanings: Readonly<Record<string, string>> = words[language].options
  return meanings[option] ?? ''
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
