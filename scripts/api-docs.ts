/** Writes the generated pages of docs/; with `--check` it only says which are not current. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generatedDocs } from './generated-docs.ts'

const isCheck = process.argv.includes('--check')
for (const [path, text] of Object.entries(await generatedDocs())) {
  if (!isCheck) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${path} does not say what the code says. Run: npm run api:docs`)
    process.exitCode = 1
  }
}
