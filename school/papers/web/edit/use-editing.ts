import { useEffect, useRef } from 'react'
import { newId } from '#base/id.ts'
import { useDraft } from '#kit/draft.ts'
import type { OpenEdition, Part } from '../shapes.ts'
import { useWording, type WordingSaver } from './use-wording.ts'
import { type Edit, editsTo, textsOf } from './wording-edits.ts'

/** The part being worded. It is kept on the device until it is saved. */
export interface Editing {
  key: string
  /** Where an own part will stand; null when the part exists already. */
  after: string | null
  texts: readonly string[]
  /** What the document said when the editing began, or since it was last saved: tells whether a colleague changed it. */
  was: readonly string[]
}

export interface Editor extends WordingSaver {
  editing: Editing | null
  /** Whether the text was brought back from an earlier visit. */
  isRestored: boolean
  /** What the document says now, when a colleague changed the same part meanwhile. */
  clash: readonly string[] | null
  open: (part: Part) => void
  addAfter: (part: Part) => void
  type: (texts: readonly string[]) => void
  /** Saves and closes; with nothing changed it only closes. */
  close: () => void
  /** Closes without saving what is in the fields. */
  leave: () => void
  /** After a clash: this text stands, whatever the document says. */
  insist: () => void
}

const pauseMs = 1200

/** One part at a time is worded in its place. What is typed is saved after a pause and when the editor closes. */
export function useEditing(page: OpenEdition): Editor {
  const draft = useDraft<Editing | null>(`papers.wording.${page.edition.id}`, null)
  const editing = draft.value
  const sent = useRef<readonly string[] | null>(null)
  const wording = useWording(page.edition.id, (fresh) => clashOf(editing, fresh.parts, sent.current) === null)
  const clash = wording.saving.state === 'saving' ? null : clashOf(editing, page.parts, sent.current)

  const send = async (now: Editing): Promise<boolean> => {
    const edits = editsOf(now, page.parts)
    if (edits.length === 0) return true
    sent.current = now.texts
    const saved = await wording.save(edits)
    if (saved !== null)
      draft.change((kept) => (kept?.key === now.key ? { ...kept, after: null, was: now.texts } : kept))
    return saved !== null
  }
  useAutosave(clash === null ? editing : null, (now) => void send(now))

  const begin = (next: Editing) => {
    // The question about the clash is answered first: either answer would otherwise be lost.
    if (clash !== null) return
    if (editing !== null) void send(editing)
    sent.current = null
    draft.change(next)
  }
  const end = (key: string) => draft.change((kept) => (kept?.key === key ? null : kept))
  return {
    ...wording,
    editing,
    isRestored: draft.state === 'restored',
    clash,
    open: (part) => begin({ key: part.key, after: null, texts: textsOf(part), was: textsOf(part) }),
    addAfter: (part) => {
      const texts = textsOf(part).map(() => '')
      begin({ key: `own.${newId()}`, after: part.key, texts, was: texts })
    },
    type: (texts) => draft.change((kept) => (kept === null ? null : { ...kept, texts })),
    close: () => {
      if (editing === null || clash !== null) return
      if (isEmpty(editing.texts) && editing.after !== null) return draft.forget()
      void send(editing).then((isSaved) => isSaved && end(editing.key))
    },
    leave: draft.forget,
    insist: () => {
      if (editing === null || clash === null) return
      const now = { ...editing, was: clash }
      draft.change(now)
      void send(now)
    },
  }
}

function useAutosave(editing: Editing | null, save: (editing: Editing) => void): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    if (editing === null || same(editing.texts, editing.was) || isEmpty(editing.texts)) return
    const timer = setTimeout(() => latest.current(editing), pauseMs)
    return () => clearTimeout(timer)
  }, [editing])
}

function editsOf({ key, after, texts }: Editing, parts: readonly Part[]): Edit[] {
  const said = texts.map((text) => text.trim())
  if (isEmpty(said)) return []
  const part = parts.find((each) => each.key === key)
  if (part !== undefined) return editsTo(part, said)
  return after === null ? [] : [{ do: 'add', key, after, texts: said }]
}

/** What the document says, where that is neither what it said before nor what this person wrote. */
function clashOf(
  editing: Editing | null,
  parts: readonly Part[],
  sent: readonly string[] | null,
): readonly string[] | null {
  const part = parts.find(({ key }) => key === editing?.key)
  if (editing === null || part === undefined) return null
  const says = textsOf(part)
  const isOurs = [editing.was, editing.texts, sent].some((ours) => ours !== null && same(ours, says))
  return isOurs ? null : says
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text.trim() === other[index]?.trim())

export const isEmpty = (texts: readonly string[]) => texts.every((text) => text.trim() === '')
