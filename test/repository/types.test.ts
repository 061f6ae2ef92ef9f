import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectRoot } from './files.ts'

test('the types of tables are those of the migrated database', () => {
  const check = () => execFileSync(process.execPath, ['scripts/db-types.ts', '--check'], { cwd: projectRoot })
  expect(check).not.toThrow()
})
