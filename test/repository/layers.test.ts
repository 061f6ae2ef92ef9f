import { expect, test } from 'vitest'
import { capabilities } from '#school/map.ts'
import { isTest, type ProjectFile, placesOf, sourceFiles, withoutComments } from './files.ts'

/** Sign-in is better-auth’s own endpoint, so what limits it answers in HTTP itself. */
const speaksHttp = ['school/access/server/sign-in-limit.ts']

const statusNumber = /\bstatus: ?[1-5]\d\d\b|\bnew Response\(|\bResponse\.json\(/
const slices = Object.keys(capabilities)

/** Tables of a capability are its own business: another asks through `server/public.ts`. */
function foreignTables(file: ProjectFile): string[] {
  const own = file.path.split('/')[1]
  const others = slices.filter((slice) => slice !== own).join('|')
  const named = new RegExp(`['"\`\\s.](${others})_[a-z_]+['"\`\\s.]`)
  const queries =
    /\b(selectFrom|insertInto|updateTable|deleteFrom|\w*[jJ]oin)\(|\b(from|into|update|join) [a-z]+_[a-z]/
  return placesOf(named, file).filter((place) => queries.test(place))
}

const productFiles = (where: RegExp) =>
  sourceFiles()
    .filter((file) => where.test(file.path) && !isTest(file.path))
    .map((file) => ({ ...file, text: withoutComments(file.text) }))

test('nothing below HTTP knows a status number', () => {
  const files = productFiles(/^(base|school\/[^/]+\/(server\/|[^/]+$))/).filter(
    (file) => !/contract\.ts$/.test(file.path) && !speaksHttp.includes(file.path),
  )
  expect(files.flatMap((file) => placesOf(statusNumber, file))).toEqual([])
})

test('no capability reads or writes the tables of another', () => {
  expect(productFiles(/^school\//).flatMap(foreignTables)).toEqual([])
})

/** Three files that are each about one statement, which would only be passed on by a store. */
const smallStores =
  /(^|\/)(\w+-)*store\.ts$|^school\/access\/server\/(access-log|forget-old|remove-member)\.ts$/

test('what is written into tables is written in stores', () => {
  const writes = /\b(insertInto|updateTable|deleteFrom|mergeInto)\(/
  const others = productFiles(/^(school|app)\//).filter((file) => !smallStores.test(file.path))
  expect(others.flatMap((file) => placesOf(writes, file))).toEqual([])
})

test('planted ones are caught', () => {
  const planted = (text: string) => ({ path: 'school/results/server/store.ts', text })
  expect(placesOf(statusNumber, planted('throw { status: 404 }'))).toHaveLength(1)
  expect(foreignTables(planted("tx.selectFrom('people_staff').select('id')"))).toHaveLength(1)
  expect(foreignTables(planted('sql`delete from access_log`'))).toHaveLength(1)
  expect(foreignTables(planted('sql`select id from access_members where true`'))).toHaveLength(1)
  expect(foreignTables(planted("tx.selectFrom('results_works')"))).toEqual([])
})
