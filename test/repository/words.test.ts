import { expect, test } from 'vitest'
import { isTest, type ProjectFile, placesOf, sourceFiles, withoutComments } from './files.ts'

/** Where Russian is at home: what people read, what a demo school holds, and what no reader of code sees. */
const atHome =
  /(^|\/)words\.(tsx?|mjs)$|(^|\/)words\/[\w-]+\.ts$|^app\/demo\/|\/templates\/|\/notice-sentences\.ts$/

/** Russian that a rule must know because schools, their files and their documents are written in it. */
const recognised: Record<string, readonly string[]> = {
  'an example of a sender’s name': ['platform/config.ts'],
  'what the terminal says when the start fails, in both languages': ['platform/start-problem.ts'],
  'the letter that carries a new password, in both languages': ['school/access/server/reset-mail.ts'],
  'logins and file names are spelled letter by letter': ['base/latin-letters.ts'],
  'how names and positions are read and declined': [
    'school/people/declension.ts',
    'school/people/gender.ts',
    'school/people/name.ts',
    'school/people/position-declension.ts',
    'school/people/position.ts',
  ],
  'whose card of the demo is pressed': ['scripts/picture-list.ts'],
  'how classes and free text are written': [
    'app/search/find.ts',
    'school/people/name-in-text.ts',
    'school/results/web/code-list/passphrase.ts',
  ],
  'what staff lists of schools write': [
    'school/people/class-letter.ts',
    'school/people/class-name.ts',
    'school/people/staff-columns.ts',
    'school/people/staff-rows.ts',
    'school/people/subject.ts',
  ],
  'what papers of a school say: they are Russian in both languages': [
    'school/agreement/class-agreement.ts',
    'school/papers/about.ts',
    'school/papers/approved-word.ts',
    'school/papers/content-parts.ts',
    'school/papers/order-change-content.ts',
    'school/papers/order-content.ts',
    'school/papers/order-road-map-content.ts',
    'school/papers/paper-date.ts',
    'school/papers/paper-document.ts',
    'school/papers/paper-facts.ts',
    'school/papers/paper-inlines.ts',
    'school/papers/paper-name.ts',
    'school/papers/paper-tables.ts',
    'school/papers/person-words.ts',
    'school/papers/regulation-content.ts',
    'school/papers/road-map-content.ts',
    'school/papers/road-map-events.ts',
    'school/papers/school-name.ts',
  ],
  'what result files and protocols write': [
    'school/results/class-cell.ts',
    'school/results/exam-answers.ts',
    'school/results/heading-roles.ts',
    'school/results/item-header.ts',
    'school/results/mark-cell.ts',
    'school/results/mark-scales.ts',
    'school/results/personal-columns.ts',
    'school/results/plan-of-results.ts',
    'school/results/points-cell.ts',
    'school/results/pupil-name.ts',
    'school/results/read-row.ts',
    'school/results/recognise-file.ts',
    'school/results/results-table.ts',
    'school/results/skill.ts',
    'school/results/variant-cell.ts',
  ],
}
const domainTexts = new Set(Object.values(recognised).flat())

const cyrillic = /\p{Script=Cyrillic}/u
const apiPath = /['"`]\/api\//

/** The one place on each side that joins the prefix and the contract's paths. */
const mayNameApi: Record<string, string> = {
  'kit/api.ts': 'the client’s prefix',
  'app/product.ts': 'mounts the contract, sign-in and live events under one prefix',
  'school/access/server/accounts.ts': 'better-auth brings its own endpoints and must know where they hang',
}

const russian = (file: ProjectFile) => placesOf(cyrillic, { ...file, text: withoutComments(file.text) })
const pathLiterals = (file: ProjectFile) => placesOf(apiPath, { ...file, text: withoutComments(file.text) })

const productFiles = () => sourceFiles().filter((file) => !isTest(file.path))

test('words for people stand in words.ts, not in code', () => {
  const elsewhere = productFiles().filter((file) => !atHome.test(file.path) && !domainTexts.has(file.path))
  expect(elsewhere.flatMap(russian)).toEqual([])
})

test('every exception still exists and still needs to be one', () => {
  const needed = productFiles().filter((file) => russian(file).length > 0)
  expect([...domainTexts].filter((path) => !needed.some((file) => file.path === path))).toEqual([])
})

test('paths of the server are written in contracts only', () => {
  expect(
    productFiles()
      .filter((file) => mayNameApi[file.path] === undefined)
      .flatMap(pathLiterals),
  ).toEqual([])
})

test('a planted word and a planted path are caught', () => {
  const planted = (text: string) => ({ path: 'school/results/web/WorksPage.tsx', text })
  expect(russian(planted('<Title>Работы</Title>'))).toHaveLength(1)
  expect(russian(planted('// «Итого баллов» is the sum'))).toEqual([])
  expect(pathLiterals(planted("fetch('/api/results/works')"))).toHaveLength(1)
  expect(atHome.test('school/results/web/words.ts')).toBe(true)
})
