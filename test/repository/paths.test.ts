import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { capabilities } from '#school/map.ts'
import { projectRoot } from './files.ts'

/** Addresses that people keep as bookmarks and that letters carry. A change here breaks them: keep the old one answering. */
async function clientPaths(): Promise<string[]> {
  const slices = Object.keys(capabilities).filter((slice) =>
    existsSync(join(projectRoot, `school/${slice}/paths.ts`)),
  )
  const modules = await Promise.all([
    import('#app/web/paths.ts'),
    ...slices.map((slice) => import(`../../school/${slice}/paths.ts`)),
  ])
  const tables = modules.flatMap((module) =>
    Object.entries(module).filter(([name]) => name.endsWith('Paths')),
  )
  return tables.flatMap(([name, table]) =>
    Object.entries(table as Record<string, string>).map(([page, path]) => `${name}.${page} ${path}`),
  )
}

test('the addresses of pages are these', async () => {
  expect((await clientPaths()).sort().join('\n')).toMatchSnapshot()
})

test('no two pages share an address', async () => {
  const addresses = (await clientPaths()).map((line) => line.split(' ')[1])
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})
