import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import { DraftScope } from './draft-scope.ts'
import { keepDraftAtOnce, readDraft, removeDraft, writeDraft } from './draft-store.ts'

/** `empty`: nothing typed yet. `restored`: brought back from an earlier visit. `failed`: the browser gives no room. */
export type DraftState = 'opening' | 'empty' | 'restored' | 'saving' | 'saved' | 'failed'

export interface Draft<Value> {
  value: Value
  change: (next: Value | ((before: Value) => Value)) => void
  state: DraftState
  /** After sending, or to start afresh: forgets the draft and returns to the initial value. */
  forget: () => void
}

interface Kept<Value> {
  value: Value
  state: DraftState
}

const pauseMs = 400

/**
 * What somebody is typing, kept on the device per person and school until it is sent or forgotten, so that a reload, a
 * lost connection or a closed lid takes nothing away. The value must survive a structured clone (plain data, no functions).
 */
export function useDraft<Value>(key: string, initial: Value): Draft<Value> {
  const scope = useContext(DraftScope)
  const first = useRef(initial)
  const [kept, setKept] = useState<Kept<Value>>({
    value: initial,
    state: scope === null ? 'empty' : 'opening',
  })
  const toState = useCallback((state: DraftState) => setKept((before) => ({ ...before, state })), [])

  useEffect(() => {
    if (scope === null) return
    let wanted = true
    const opened = (found: Value | undefined) =>
      setKept((before) => {
        if (!wanted || before.state !== 'opening') return before
        return found === undefined ? { ...before, state: 'empty' } : { value: found, state: 'restored' }
      })
    readDraft<Value>(scope, key).then(opened, () => wanted && toState('failed'))
    return () => {
      wanted = false
    }
  }, [scope, key, toState])

  const written = useCallback(
    // Something typed meanwhile is not saved yet.
    (value: Value, state: DraftState) =>
      setKept((before) => (before.value === value ? { ...before, state } : before)),
    [],
  )
  const pending = useSaving(scope, key, kept, written)

  const change = useCallback<Draft<Value>['change']>((next) => {
    // A draft is plain data, so a function can only be the form that takes what was there before.
    const from = (before: Value) =>
      typeof next === 'function' ? (next as (before: Value) => Value)(before) : next
    setKept((before) => ({ value: from(before.value), state: 'saving' }))
  }, [])

  const forget = useCallback(() => {
    // What was typed a moment ago waits to be written, and must not come back when the page is left now.
    pending.current = null
    setKept({ value: first.current, state: 'empty' })
    if (scope !== null) removeDraft(scope, key).catch(() => toState('failed'))
  }, [scope, key, toState, pending])

  return { ...kept, change, forget }
}

/** Writes after a short pause, and at once when the page is left or hidden. */
function useSaving<Value>(
  scope: string | null,
  key: string,
  kept: Kept<Value>,
  written: (value: Value, state: DraftState) => void,
): { current: ((isLeaving: boolean) => void) | null } {
  const pending = useRef<((isLeaving: boolean) => void) | null>(null)

  useEffect(() => {
    pending.current = null
    if (scope === null || kept.state !== 'saving') return
    pending.current = (isLeaving) => {
      pending.current = null
      if (isLeaving) keepDraftAtOnce(scope, key, kept.value)
      writeDraft(scope, key, kept.value).then(
        () => written(kept.value, 'saved'),
        () => written(kept.value, 'failed'),
      )
    }
    const timer = setTimeout(() => pending.current?.(false), pauseMs)
    return () => clearTimeout(timer)
  }, [scope, key, kept, written])

  useEffect(() => {
    const leave = () => pending.current?.(true)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return pending
}
