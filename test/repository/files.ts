import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ProjectFile {
  /** From the root of the project, with forward slashes. */
  path: string
  text: string
}

export const projectRoot = new URL('../../', import.meta.url).pathname

/** What .gitignore leaves out, plus git's own folder: nothing below is part of the project. */
const notOurs = /^(\.git|node_modules|dist|data|\.krug|coverage|test-results|playwright-report)$/
const binary = /\.(png|jpg|ico|woff2?|ttf|xlsx|pdf|docx|gz)$/

/** Every text file of the project whose path matches, sorted; read when asked for, so that a check sees what is on disk. */
export function projectFiles(matching = /./): ProjectFile[] {
  return pathsBelow('')
    .filter((path) => matching.test(path) && !binary.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }))
}

/** Our TypeScript, wherever it stands; generated files are not ours to measure. */
export function sourceFiles(): ProjectFile[] {
  return projectFiles(/\.(ts|tsx|mjs)$/).filter((file) => file.path !== 'platform/db/types.ts')
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /^(test|bench)\//.test(path)

/** The code without its comments, line by line as before, so that a comment may cite what code may not use. */
export function withoutComments(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[\s;{}(,])\/\/[^\n]*/gm, blank)
}

export interface Import {
  target: string
  /** `import type …`: gone before anything runs. */
  typeOnly: boolean
}

const statements = /^(?:import\b(\s+type\b)?|export\s+(?:type\s+)?[{*])[^'"]*['"]([^'"\n]+)['"]/gm
const calls = /(?<!['"`])\bimport\(\s*['"]([^'"\n]+)['"]/g

/** What a file imports, read by pattern: enough for a style this plain. */
export function importsIn(file: ProjectFile): Import[] {
  const text = withoutComments(file.text)
  const written = [...text.matchAll(statements)].map(([, type, target = '']) => ({
    target,
    typeOnly: type !== undefined,
  }))
  const called = [...text.matchAll(calls)].map(([, target = '']) => ({ target, typeOnly: false }))
  return [...written, ...called]
}

/** `path:line` of every match, for a message that can be clicked. */
export function placesOf(pattern: RegExp, file: ProjectFile): string[] {
  const lines = file.text.split('\n')
  return lines.flatMap((line, index) =>
    pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [],
  )
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    // `data` is ignored at the root only: the demo school keeps its files in app/demo/data.
    if (notOurs.test(entry.name) && (entry.name !== 'data' || folder === '')) return []
    return entry.isDirectory() ? pathsBelow(path) : [path]
  })
}
