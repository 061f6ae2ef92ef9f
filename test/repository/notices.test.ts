import { expect, test } from 'vitest'
import { noticeGroups, noticeSentences } from '#app/notice-sentences.ts'
import { languages } from '#base/words.ts'
import { groupOf } from '#school/notices/sentence.ts'
import { isTest, type ProjectFile, projectFiles, withoutComments } from './files.ts'

/** Kinds that server code tells or reminds of. */
function toldKinds(file: ProjectFile): string[] {
  return [...withoutComments(file.text).matchAll(/\bkind: '([a-z]+\.[a-z_]+)'/g)].map(([, kind = '']) => kind)
}

const told = projectFiles(/^school\/[^/]+\/server\/[^/]+\.ts$/)
  .filter((file) => !isTest(file.path))
  .flatMap(toldKinds)

test('every kind that is told has its sentence in each language, and no sentence is left over', () => {
  for (const language of languages)
    expect(Object.keys(noticeSentences(language)).sort()).toEqual([...new Set(told)].sort())
})

test('a kind stands under the capability that tells it, and each sentence says something without its parameters', () => {
  for (const language of languages)
    for (const [group, { name, sentences }] of Object.entries(noticeGroups(language))) {
      expect(name).not.toBe('')
      for (const [kind, sentence] of Object.entries(sentences)) {
        expect(groupOf(kind)).toBe(group)
        expect(sentence({}).title).not.toBe('')
      }
    }
})

test('a planted kind without a sentence is caught', () => {
  const planted = { path: 'school/results/server/tell.ts', text: "tell(tx, { kind: 'results.planted' })" }
  expect(toldKinds(planted)).toEqual(['results.planted'])
  expect(noticeSentences('ru')['results.planted']).toBeUndefined()
})
