import { createStore, del, delMany, get, keys, set } from 'idb-keyval'

const opened = () => createStore('krug-drafts', 'drafts')
let store: ReturnType<typeof createStore> | null = null

/** Opened on first use: signed-out pages and tests never touch the database of the browser. */
function drafts(): ReturnType<typeof createStore> {
  store ??= opened()
  return store
}

export function readDraft<Value>(scope: string, key: string): Promise<Value | undefined> {
  return get<Value>(placeOf(scope, key), drafts())
}

export function writeDraft(scope: string, key: string, value: unknown): Promise<void> {
  return set(placeOf(scope, key), value, drafts())
}

export function removeDraft(scope: string, key: string): Promise<void> {
  return del(placeOf(scope, key), drafts())
}

/** On sign-out: a computer in a staff room is used by many. Drafts of others who only lost their session stay. */
export async function wipeDrafts(scope: string): Promise<void> {
  const all = await keys<string>(drafts())
  await delMany(
    all.filter((key) => key.startsWith(placeOf(scope, ''))),
    drafts(),
  )
}

function placeOf(scope: string, key: string): string {
  return `${scope}/${key}`
}
