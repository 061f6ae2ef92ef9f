import { expect, test } from 'vitest'
import { importsIn, type ProjectFile, projectFiles, sourceFiles } from './files.ts'

/** Who may import which package. The browser must not carry the server’s, and a rule needs none. First match decides. */
const mayImport: readonly (readonly [place: RegExp, packages: RegExp | null, why: string])[] = [
  [/^scripts\/[^/]+\.mjs$/, null, 'runs before anything is installed'],
  [/^(scripts|bench|test)\/|\.test\.tsx?$|^[\w.-]+\.config\.ts$/, /./, 'never shipped'],
  [/^base\//, /^uuid$/, 'pure helpers'],
  [/(^|[/-])contract\.ts$/, /^(zod|@orpc\/contract)$/, 'the one source of both sides'],
  [/^school\/[^/]+\/[^/]+\.ts$/, /^lvovich$/, 'rules are pure; Russian names decline by one library'],
  [
    /^(kit|app\/web|school\/[^/]+\/web)\//,
    /^(react(-dom)?|@mantine|@tanstack|@tabler|@noble|@fontsource-variable|@orpc\/(client|openapi-client|tanstack-query|contract)|better-auth\/(client|react)|echarts|idb-keyval|papaparse|read-excel-file|write-excel-file|fflate|dayjs|qrcode)(\/|$)/,
    'the browser',
  ],
  [/^platform\/papers\//, /^(docx|pdfmake|@resvg\/resvg-js|fflate)(\/|$)/, 'the writers of papers'],
  [
    /^(platform|app|school\/[^/]+\/server)\//,
    /^(hono|@hono|@orpc\/(server|openapi|zod|contract)|zod|kysely|pg|pg-boss|better-auth|pino|prom-client|nodemailer|web-push|qrcode|diff|@noble|write-excel-file|ical-generator)(\/|$)/,
    'the server',
  ],
]

const packagesOf = (file: ProjectFile) =>
  importsIn(file)
    .map(({ target }) => target)
    .filter((target) => !/^(#|\.|node:|virtual:)/.test(target))

const packageName = (target: string) => target.split('/', target.startsWith('@') ? 2 : 1).join('/')

function strangers(file: ProjectFile): string[] {
  const packages = mayImport.find(([place]) => place.test(file.path))?.[1] ?? null
  return packagesOf(file)
    .filter((target) => !packages?.test(target))
    .map((target) => `${file.path}: may not import ${target}`)
}

test('each package is used on its own side', () => {
  expect(sourceFiles().flatMap(strangers)).toEqual([])
})

test('every package that is imported is declared', () => {
  const manifest = projectFiles(/^package\.json$/)[0]?.text ?? ''
  const undeclared = sourceFiles().flatMap((file) =>
    packagesOf(file)
      .filter((target) => !manifest.includes(`"${packageName(target)}":`))
      .map((target) => `${file.path}: ${target}`),
  )
  expect(undeclared).toEqual([])
  expect(packageName('@orpc/openapi/fetch')).toBe('@orpc/openapi')
})

test('a package on the wrong side is caught', () => {
  const planted = (path: string, target: string) => strangers({ path, text: `import { a } from '${target}'` })
  expect(planted('school/results/web/WorksPage.tsx', 'zod')).toHaveLength(1)
  expect(planted('school/results/web/WorksPage.tsx', 'kysely')).toHaveLength(1)
  expect(planted('school/results/item-share.ts', 'zod')).toHaveLength(1)
  expect(planted('school/results/server/store.ts', 'react')).toHaveLength(1)
  expect(planted('scripts/start.mjs', 'pg')).toHaveLength(1)
  expect(planted('school/results/contract.ts', 'zod')).toEqual([])
  expect(planted('school/results/web/WorksPage.tsx', '@mantine/core')).toEqual([])
})
