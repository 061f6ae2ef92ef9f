import { expect, test } from 'vitest'
import { isTest, type ProjectFile, placesOf, sourceFiles, withoutComments } from './files.ts'

/** Where Russian is at home: what people read, what a demo school holds, and what no reader of code sees. */
const atHome = /(^|\/)words\.tsx?$|(^|\/)words\/[\w-]+\.ts$|^app\/demo\/|\/templates\//

/** Russian that a rule must know because files and documents of schools are written in it. Each with its reason. */
const domainTexts: Record<string, string> = {
  'platform/config.ts': 'an example of a sender’s name',
  'platform/start-problem.ts': 'what the terminal says when the start fails, in both languages',
  'school/calendar/cohort.ts': 'letters of classes that look alike in both alphabets',
  'school/results/pupil-name.ts': 'ё, е and letters that look alike in both alphabets',
  'school/results/web/code-list/passphrase.ts': 'Russian words that make a passphrase easy to guess',
}

const cyrillic = /\p{Script=Cyrillic}/u
const apiPath = /['"`]\/api\//

/** The one place on each side that joins the prefix and the contract's paths. */
const mayNameApi: Record<string, string> = {
  'kit/api.ts': 'the client’s prefix',
}

const russian = (file: ProjectFile) => placesOf(cyrillic, { ...file, text: withoutComments(file.text) })
const pathLiterals = (file: ProjectFile) => placesOf(apiPath, { ...file, text: withoutComments(file.text) })

const productFiles = () => sourceFiles().filter((file) => !isTest(file.path))

test('words for people stand in words.ts, not in code', () => {
  const elsewhere = productFiles().filter(
    (file) => !atHome.test(file.path) && domainTexts[file.path] === undefined,
  )
  expect(elsewhere.flatMap(russian)).toEqual([])
})

test('every exception still exists and still needs to be one', () => {
  const needed = productFiles().filter((file) => russian(file).length > 0)
  expect(Object.keys(domainTexts).filter((path) => !needed.some((file) => file.path === path))).toEqual([])
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
