import { Refused } from '#base/refusal.ts'
import type { Language } from '#base/words.ts'
import { SealProblem } from '#platform/backup/sealed-stream.ts'
import { type Config, ConfigProblem } from '#platform/config.ts'
import { dataFolder } from '#platform/db/embedded-folder.ts'
import { MigrationProblem } from '#platform/db/migrate.ts'
import { makeLog } from '#platform/log.ts'
import { asStartProblem, StartProblem } from '#platform/start-problem.ts'
import { BackupProblem } from '../backup/contents.ts'
import { type Command, type Told, WrongArguments } from './command.ts'
import { commands } from './commands.ts'
import { helpFor } from './help.ts'
import { parseCommandLine } from './parse.ts'
import { words } from './words.ts'

/** Where the command line stands: what it reads its settings from and whom it speaks to. */
export interface Terminal {
  language: Language
  config: () => Config
  tell: (text: string) => void
  complain: (text: string) => void
}

/** 0: done. 1: could not be done. 2: the arguments are wrong. 70: a defect of ours (EX_SOFTWARE of sysexits.h). */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<number> {
  const { language, tell } = terminal
  try {
    const parsed = parseCommandLine(given, language)
    if (parsed.name === null || parsed.flags.has('help')) {
      tell(helpFor(parsed.name, language))
      return 0
    }
    const command: Command = commands[parsed.name]
    const config = terminal.config()
    const told = await command.run({
      text: (option) => parsed.texts.get(option) ?? null,
      has: (option) => parsed.flags.has(option),
      config,
      // Beside the answer of a short command, only what went wrong is worth reading.
      log: makeLog(parsed.name === 'server start' ? config.KRUG_LOG : 'error'),
      language,
      tell,
    })
    tell(answerOf(told, parsed.flags.has('json')))
    return 0
  } catch (problem) {
    const { code, sentences, exit } = toldProblem(ofTheMachine(problem, terminal), language)
    const isForPrograms = given.includes('--json')
    terminal.complain(isForPrograms ? JSON.stringify({ problem: code, sentences }) : sentences.join('\n'))
    return exit
  }
}

/** A full disk or a folder without rights may show itself anywhere, also below a migration. */
function ofTheMachine(problem: unknown, terminal: Terminal): unknown {
  const cause = problem instanceof MigrationProblem ? problem.cause : problem
  if (!(cause instanceof Error && 'code' in cause)) return problem
  const folder = 'path' in cause ? String(cause.path) : dataFolder(terminal.config().KRUG_DATA)
  const told = asStartProblem(cause, folder)
  return told instanceof StartProblem ? told : problem
}

function answerOf({ said, facts }: Told, isForPrograms: boolean): string {
  return isForPrograms ? JSON.stringify(facts) : said
}

interface ToldProblem {
  code: string
  sentences: readonly string[]
  exit: number
}

function toldProblem(problem: unknown, language: Language): ToldProblem {
  const t = words[language]
  if (problem instanceof WrongArguments)
    return { code: 'wrong_arguments', sentences: problem.complaints, exit: 2 }
  if (problem instanceof ConfigProblem) {
    return { code: 'wrong_settings', sentences: [t.configMistakes, ...problem.mistakes], exit: 2 }
  }
  if (problem instanceof StartProblem)
    return { code: problem.code, sentences: [problem.sentence[language]], exit: 1 }
  if (problem instanceof MigrationProblem) {
    const detail = problem.code === 'migration_failed' ? [problem.message, String(problem.cause)] : []
    return { code: problem.code, sentences: [t.problems[problem.code], ...detail], exit: 1 }
  }
  if (problem instanceof SealProblem || problem instanceof BackupProblem) {
    return { code: problem.code, sentences: [t.problems[problem.code]], exit: 1 }
  }
  if (problem instanceof Refused) {
    const known: Readonly<Record<string, string>> = t.problems
    return { code: problem.code, sentences: [known[problem.code] ?? t.refused(problem.code)], exit: 1 }
  }
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
  return { code: 'defect', sentences: [t.unexpected, detail], exit: 70 }
}
