import { posix } from 'node:path'
import { capabilities } from '#school/map.ts'
import { importsIn, isTest, type ProjectFile } from './files.ts'

interface Place {
  ring: string
  slice: string
  side: 'server' | 'web' | 'shared'
  rest: string
}

const ringsBelow: Record<string, readonly string[]> = {
  base: ['base'],
  platform: ['base', 'platform'],
  kit: ['base', 'kit'],
  school: ['base', 'platform', 'kit', 'school'],
  app: ['base', 'platform', 'kit', 'school', 'app'],
}

const needs: Record<string, readonly string[]> = capabilities
/** Each import that its place in the tree does not allow, with the reason. */
export function forbiddenImports(file: ProjectFile): string[] {
  return importsIn(file)
    .filter(({ target }) => /^(#|node:|\.)/.test(target))
    .flatMap(({ target, typeOnly }) => {
      const reason = refusal(file.path, target, typeOnly)
      return reason === null ? [] : [`${file.path}: ${target}: ${reason}`]
    })
}

/** A capability may need only what stands above it in the map, so a cycle cannot be written down. */
export function misplacedNeeds(map: Record<string, readonly string[]>): string[] {
  const names = Object.keys(map)
  return names.flatMap((name, position) =>
    (map[name] ?? [])
      .filter((need) => !names.slice(0, position).includes(need))
      .map((need) => `school/map.ts: ${name} needs ${need}, which does not stand above it`),
  )
}

function refusal(path: string, target: string, typeOnly: boolean): string | null {
  const from = placeOf(path)
  if (/^(test|bench|scripts)$/.test(from.ring) || !path.includes('/')) return null
  if (target.startsWith('node:')) {
    return isTest(path) || from.side === 'server' ? null : 'node: modules only in server code'
  }
  const to = placeOf(target.startsWith('#') ? target.slice(1) : posix.join(posix.dirname(path), target))
  if (to.ring === 'test') return isTest(path) ? null : 'only tests may use test/'
  if (isTest(path) && to.ring === 'app') return null
  if (!ringsBelow[from.ring]?.includes(to.ring)) return `${from.ring} may not import ${to.ring}`
  return sideRefusal(from, to, typeOnly) ?? (from.ring === 'school' ? sliceRefusal(from, to, target) : null)
}

function sideRefusal(from: Place, to: Place, typeOnly: boolean): string | null {
  if (from.side !== 'server' && to.side === 'server') return 'only server code may use server code'
  if (from.side !== 'web' && to.side === 'web' && !playsTheBrowser(from))
    return 'only web code may use web code'
  if (from.side === 'web' && /(^|[/-])contract\.ts$/.test(to.rest) && !typeOnly) {
    return 'a contract reaches the browser as a type only (import type)'
  }
  return null
}

/** The demo imports its file as the page would, so it reads it with the page's reader. */
function playsTheBrowser(from: Place): boolean {
  return from.ring === 'app' && from.rest.startsWith('demo/')
}

function sliceRefusal(from: Place, to: Place, target: string): string | null {
  const sameSlice = to.ring === 'school' && from.slice === to.slice
  if (target.startsWith('.') && !sameSlice) return 'relative import leaves the capability; write #school/…'
  if (to.ring !== 'school' || sameSlice) return null
  if (!needs[from.slice]?.includes(to.slice))
    return `${from.slice} does not declare ${to.slice} in school/map.ts`
  const isPublic = to.side === 'shared' || /^(server\/public\.ts|web\/public\.tsx)$/.test(to.rest)
  return isPublic ? null : `${to.slice}/${to.rest} is private to its capability`
}

/** `platform` is server code, `kit` and `app/web` web code, the rest of `app` server code, except what both sides read. */
function placeOf(path: string): Place {
  const [ring = '', ...inside] = path.split('/')
  if (ring === 'school') {
    const [slice = '', ...rest] = inside
    const side = rest[0] === 'server' || rest[0] === 'web' ? rest[0] : 'shared'
    return { ring, slice: inside.length > 1 ? slice : '', side, rest: rest.join('/') }
  }
  const side =
    ring === 'platform' ? 'server' : ring === 'kit' ? 'web' : ring === 'app' ? appSide(inside) : 'shared'
  return { ring, slice: '', side, rest: inside.join('/') }
}

function appSide(inside: string[]): Place['side'] {
  if (inside[0] === 'web') return 'web'
  return /^(contract|notice-sentences)\.ts$/.test(inside.at(-1) ?? '') ? 'shared' : 'server'
}
