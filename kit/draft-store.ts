import { createStore, del, delMany, get, keys, set } from 'idb-keyval'
import { forgetKeptAtLeaving, keepAtLeaving, takeKeptAtLeaving } from './draft-at-leaving.ts'

const opened = () => createStore('krug-drafts', 'drafts')
let store: ReturnType<typeof createStore> | null = null

/** Opened on first use: signed-out pages and tests never touch the database of the browser. */
function drafts(): ReturnType<typeof createStore> {
  store ??= opened()
  return store
}

export async function readDraft<Value>(scope: string, key: string): Promise<Value | undefined> {
  const place = placeOf(scope, key)
  const newest = takeKeptAtLeaving<Value>(place)
  if (newest === undefined) return get<Value>(place, drafts())
  await set(place, newest, drafts())
  return newest
}

/** For the moment of leaving: what is written only afterwards may never be written. */
export function keepDraftAtOnce(scope: string, key: string, value: unknown): void {
  keepAtLeaving(placeOf(scope, key), value)
}

export async function writeDraft(scope: string, key: string, value: unknown): Promise<void> {
  const place = placeOf(scope, key)
  await set(place, value, drafts())
  // Left lying, it would come back over what is typed later.
  takeKeptAtLeaving(place)
}

export function removeDraft(scope: string, key: string): Promise<void> {
  takeKeptAtLeaving(placeOf(scope, key))
  return del(placeOf(scope, key), drafts())
}

/** On sign-out: a computer in a staff room is used by many. Drafts of others who only lost their session stay. */
export async function wipeDrafts(scope: string): Promise<void> {
  forgetKeptAtLeaving(placeOf(scope, ''))
  const all = await keys<string>(drafts())
  await delMany(
    all.filter((key) => key.startsWith(placeOf(scope, ''))),
    drafts(),
  )
}

function placeOf(scope: string, key: string): string {
  return `${scope}/${key}`
}
