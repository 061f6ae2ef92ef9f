import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { meetingsApi, useDeed } from '../api.ts'
import { DecisionEnds } from '../decisions/DecisionEnds.tsx'
import { DecisionFacts } from '../decisions/DecisionFacts.tsx'
import styles from '../meetings.module.css'
import type { Item } from '../shapes.ts'
import { agendaWords } from '../words/agenda.ts'
import { fieldWords } from '../words/fields.ts'
import { refusalWords } from '../words/refusals.ts'
import type { Order } from './use-order.ts'

interface AgendaRowProps {
  item: Item
  place: number
  /** Null for those who only read. */
  order: Order | null
  edit: () => void
  show: (done: Done) => void
}

/** A line with its minutes, its block, and what is asked about. */
export function AgendaRow(props: AgendaRowProps): ReactNode {
  const { item, place, order, show } = props
  const f = useWords(fieldWords)
  const { id, decision } = item
  return (
    <li
      className={styles.item}
      draggable={order !== null}
      data-over={order?.over === id}
      onDragStart={(event) => {
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', item.title)
        event.dataTransfer.effectAllowed = 'move'
        order?.start(id)
      }}
      onDragOver={(event) => {
        event.preventDefault()
        order?.hover(id)
      }}
      onDrop={(event) => {
        event.preventDefault()
        order?.drop(place)
      }}
      onDragEnd={() => order?.end()}
    >
      <div className={styles.itemMinutes}>{f.minutesText(item.lengthMinutes)}</div>
      <div>
        <div className={styles.itemTitle}>{item.title}</div>
        <ItemFacts item={item} />
        {decision !== null && (
          <>
            <DecisionFacts owner={decision.owner} dueOn={decision.dueOn} isOverdue={false} />
            {order !== null && <DecisionEnds decision={decision} show={show} />}
          </>
        )}
      </div>
      {order !== null && <RowActions {...props} order={order} />}
    </li>
  )
}

function ItemFacts({ item }: { item: Item }): ReactNode {
  const t = useWords(agendaWords)
  const { block, kind, speaker, carriedFrom, carriedTo, unreachedAt, note, settings } = item
  const options = settings.options ?? []
  return (
    <>
      {settings.question !== undefined && <div>{settings.question}</div>}
      {options.length > 0 && <div className="small">{options.join(' · ')}</div>}
      {note !== null && <div className="small soft">{note}</div>}
      <div className={styles.itemChips}>
        {block !== null && <Chip tone={block === 'organisation' ? 'plain' : 'sky'}>{t.blocks(block)}</Chip>}
        <span>{t.kinds[kind]}</span>
        {speaker !== null && <span>{t.prepares(shortName(speaker))}</span>}
        {carriedFrom !== null && <Chip tone="amber">{t.carried(carriedFrom.number)}</Chip>}
        {unreachedAt !== null && (
          <Chip tone="amber">{carriedTo === null ? t.waits : t.carriedTo(carriedTo.number)}</Chip>
        )}
      </div>
    </>
  )
}

function RowActions({ item, place, order, edit, show }: AgendaRowProps & { order: Order }): ReactNode {
  const t = useWords(agendaWords)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: itemId, title } = item
  const remove = async (): Promise<Done> => {
    await meetingsApi.items.remove.call({ itemId })
    return { text: t.removed(title), undo: restore }
  }
  const restore = async (): Promise<Done> => {
    await meetingsApi.items.restore.call({ itemId })
    return { text: t.restored(title) }
  }
  const icon = { variant: 'subtle', color: 'gray', size: 44 } as const
  return (
    <div className={styles.itemActions}>
      {place > 0 && (
        <ActionIcon {...icon} aria-label={t.up(title)} onClick={() => order.move(itemId, place - 1)}>
          <IconArrowUp size={18} />
        </ActionIcon>
      )}
      {place < order.count - 1 && (
        <ActionIcon {...icon} aria-label={t.down(title)} onClick={() => order.move(itemId, place + 1)}>
          <IconArrowDown size={18} />
        </ActionIcon>
      )}
      <ActionIcon {...icon} aria-label={t.editNamed(title)} onClick={edit}>
        <IconPencil size={18} />
      </ActionIcon>
      <ActionIcon {...icon} aria-label={t.removeNamed(title)} onClick={() => deed.run(remove)}>
        <IconX size={18} />
      </ActionIcon>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}
