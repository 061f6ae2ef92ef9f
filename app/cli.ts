import { ownConfig } from '#platform/config.ts'
import { systemLanguage } from '#platform/system-language.ts'
import { runCommandLine } from './cli/run.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  language: systemLanguage(),
  config: ownConfig,
  tell: console.log,
  complain: console.error,
})
