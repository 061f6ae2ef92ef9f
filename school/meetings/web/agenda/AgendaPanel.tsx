import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { meetingsApi, useDeed } from '../api.ts'
import styles from '../meetings.module.css'
import type { Item, Meeting } from '../shapes.ts'
import { agendaWords } from '../words/agenda.ts'
import { refusalWords } from '../words/refusals.ts'
import { AgendaRow } from './AgendaRow.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { useOrder } from './use-order.ts'

interface AgendaPanelProps {
  meeting: Meeting
  show: (done: Done) => void
}

/** The items in their order, their minutes against the length, and what is missing. */
export function AgendaPanel({ meeting, show }: AgendaPanelProps): ReactNode {
  const t = useWords(agendaWords)
  const formats = useFormats()
  const refusals = useWords(refusalWords)
  const [open, setOpen] = useState<Item | 'new' | null>(null)
  const items = meeting.items.filter(({ removed }) => removed === null)
  const mayChange = meeting.actions.agenda === null
  const order = useOrder(items, show)
  const { missingBlocks } = meeting
  return (
    <Panel title={t.title} note={mayChange ? t.note : undefined} aside={<Sum meeting={meeting} />}>
      {meeting.minutesLeft < 0 && mayChange && <p className="small">{t.overNote}</p>}
      {missingBlocks.length > 0 && items.length > 0 && mayChange && (
        <p className="small">{t.missing(formats.list(missingBlocks.map((block) => t.blocks(block))))}</p>
      )}
      {items.length === 0 ? (
        <p className="soft">{t.empty}</p>
      ) : (
        <ol className={styles.items} aria-label={t.list}>
          {items.map((item, place) => (
            <AgendaRow
              key={item.id}
              item={item}
              place={place}
              order={mayChange ? order : null}
              edit={() => setOpen(item)}
              show={show}
            />
          ))}
        </ol>
      )}
      <ProblemNotice error={order.error} refusals={refusals} />
      {mayChange && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setOpen('new')}>
            {t.add}
          </Button>
          {items.length > 1 && <span className="small soft">{t.dragHint}</span>}
        </Group>
      )}
      <RemovedItems meeting={meeting} show={show} />
      {open !== null && (
        <ItemDialog
          meeting={meeting}
          item={open === 'new' ? null : open}
          close={() => setOpen(null)}
          show={show}
        />
      )}
    </Panel>
  )
}

function Sum({ meeting: { minutesLeft, lengthMinutes } }: { meeting: Meeting }): ReactNode {
  const t = useWords(agendaWords)
  if (minutesLeft < 0) return <Chip tone="amber">{t.over(-minutesLeft)}</Chip>
  return <Chip>{t.fits(lengthMinutes - minutesLeft, lengthMinutes)}</Chip>
}

/** Taken off, and how to put it back. */
function RemovedItems({ meeting, show }: AgendaPanelProps): ReactNode {
  const t = useWords(agendaWords)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const removed = meeting.items.filter((item) => item.removed !== null)
  if (removed.length === 0 || meeting.actions.agenda !== null) return null
  const restore = async ({ id, title }: Item): Promise<Done> => {
    await meetingsApi.items.restore.call({ itemId: id })
    return { text: t.restored(title) }
  }
  return (
    <details className={styles.folded}>
      <summary>{t.removedCount(removed.length)}</summary>
      <ul className={styles.aside}>
        {removed.map((item) => (
          <li key={item.id}>
            <span className="soft">{item.title}</span>
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t.putBackNamed(item.title)}
              loading={deed.isPending}
              onClick={() => deed.run(() => restore(item))}
            >
              {t.putBack}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </details>
  )
}
