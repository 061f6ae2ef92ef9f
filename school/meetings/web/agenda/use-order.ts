import { useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import type { Item } from '../shapes.ts'
import { agendaWords } from '../words/agenda.ts'

/** Moving items: by arrows for everybody, by dragging where there is a mouse. */
export function useOrder(items: readonly Item[], show: (done: Done) => void) {
  const t = useWords(agendaWords)
  const deed = useDeed(show)
  const [dragged, setDragged] = useState<Item['id'] | null>(null)
  const [over, setOver] = useState<Item['id'] | null>(null)
  const moving = (itemId: Item['id'], to: number, from: number) => async (): Promise<Done> => {
    await meetingsApi.items.move.call({ itemId, place: to })
    return { text: t.moved, undo: moving(itemId, from, to) }
  }
  const move = (itemId: Item['id'], to: number) => {
    const from = items.findIndex(({ id }) => id === itemId)
    if (from >= 0 && to >= 0 && to < items.length && from !== to) deed.run(moving(itemId, to, from))
  }
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const drop = (place: number) => {
    if (dragged !== null) move(dragged, place)
    end()
  }
  return { count: items.length, over, move, drop, start: setDragged, hover: setOver, end, error: deed.error }
}

export type Order = ReturnType<typeof useOrder>
