import { expect, test } from 'vitest'
import { isTest, type ProjectFile, placesOf, sourceFiles, withoutComments } from './files.ts'

/** Settings are read once, checked together and told with their remedy; a second reader would know others. */
const mayRead = /^(platform\/config\.ts|scripts\/|[\w.-]+\.config\.ts)/

const readsEnvironment = /\bprocess\.env\b|\bimport\.meta\.env\b(?!\.(DEV|PROD)\b)/

const reading = (file: ProjectFile) =>
  placesOf(readsEnvironment, { ...file, text: withoutComments(file.text) })

test('the environment is read in platform/config.ts alone', () => {
  const files = sourceFiles().filter((file) => !isTest(file.path) && !mayRead.test(file.path))
  expect(files.flatMap(reading)).toEqual([])
})

test('a planted reading is caught', () => {
  const planted = (text: string) => reading({ path: 'platform/mail/send.ts', text })
  expect(planted('const host = process.env.SMTP_HOST')).toHaveLength(1)
  expect(planted("const host = process.env['SMTP_HOST']")).toHaveLength(1)
  expect(planted('const { mail } = config')).toEqual([])
})
