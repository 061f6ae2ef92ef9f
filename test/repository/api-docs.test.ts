import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/generated-docs.ts'
import { projectRoot } from './files.ts'

const committed = (path: string) => {
  const file = join(projectRoot, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : 'not there'
}

test.each(Object.entries(await generatedDocs()))(
  '%s says what the code says (else: npm run api:docs)',
  (path, text) => {
    expect(committed(path) === text).toBe(true)
  },
)
