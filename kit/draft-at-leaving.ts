/**
 * What was typed in the last moments before a page is left. The browser does not wait for the store of drafts then, but
 * it does for this one, which lives as long as the tab.
 */
const prefix = 'krug-draft/'

export function keepAtLeaving(place: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + place, JSON.stringify(value))
  } catch {
    // No room, or none allowed: the store of drafts has everything but the last moments.
  }
}

/** What was kept, once: from now on the store of drafts holds it. */
export function takeKeptAtLeaving<Value>(place: string): Value | undefined {
  try {
    const text = sessionStorage.getItem(prefix + place)
    sessionStorage.removeItem(prefix + place)
    // Written by keepAtLeaving from a draft of the same key.
    return text === null ? undefined : (JSON.parse(text) as Value)
  } catch {
    return undefined
  }
}

export function forgetKeptAtLeaving(scope: string): void {
  try {
    const kept = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix + scope))
    for (const key of kept) sessionStorage.removeItem(key)
  } catch {
    // Nothing could be kept either.
  }
}
