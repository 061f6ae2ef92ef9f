import { createStore, del, get, set } from 'idb-keyval'

/**
 * The sealed list stays in this browser, so that next time only the passphrase is needed. It is not a draft:
 * signing out does not remove it, and without the passphrase it is of no use to whoever signs in next.
 */
interface Keeper {
  schoolId: string
  personId: string
}

export interface KeptList {
  file: string
  keptAt: string
}

function shelf() {
  return createStore('krug-code-lists', 'sealed')
}

function keyOf({ schoolId, personId }: Keeper): string {
  return `${schoolId}/${personId}`
}

/** The sealed list of this person in this school; null when none was kept or the browser forbids keeping. */
export async function keptList(keeper: Keeper): Promise<KeptList | null> {
  try {
    return (await get<KeptList>(keyOf(keeper), shelf())) ?? null
  } catch {
    // A private window may refuse storage; the person then opens the file instead.
    return null
  }
}

/** Whether the browser could keep it. The file is what the teacher must not lose either way. */
export async function keepList(keeper: Keeper, file: string, keptAt: string): Promise<boolean> {
  try {
    await set(keyOf(keeper), { file, keptAt } satisfies KeptList, shelf())
    return true
  } catch {
    // As above: said to the person by the caller.
    return false
  }
}

export function forgetList(keeper: Keeper): Promise<void> {
  return del(keyOf(keeper), shelf())
}
