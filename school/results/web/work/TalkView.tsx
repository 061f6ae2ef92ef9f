import { Button, CloseButton, Group, Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { NationalNote } from '../NationalNote.tsx'
import type { Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { useHeadline } from './Headline.tsx'
import { ItemsMap } from './ItemsPanel.tsx'
import { JournalPanel } from './JournalPanel.tsx'
import { LowestGroups } from './LowestPanel.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import classes from './talk.module.css'
import { mainView } from './views.ts'

interface Props {
  title: string
  overview: Overview
  onClose: () => void
}

const turns: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }

/** The work for a talk in front of people: one thought on a screen, arrow keys turn. */
export default function TalkView({ title, overview, onClose }: Props): ReactNode {
  const t = useWords(overviewWords)
  const sheets = useSheets(overview)
  const [at, setAt] = useState(0)
  const turn = (by: number) => setAt((before) => Math.min(Math.max(before + by, 0), sheets.length - 1))

  function onKey(event: KeyboardEvent) {
    const by = turns[event.key]
    // Inside the heat map the arrow keys walk its cells.
    if (by !== undefined && !event.defaultPrevented) turn(by)
  }

  const sheet = sheets[at]
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={onClose}
      classNames={{ body: classes.body ?? '' }}
      title=""
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; keys are for the one who stands at the screen. */}
      <div className={classes.talk} onKeyDown={onKey}>
        <header className={classes.head}>
          <span>{title}</span>
          <CloseButton size="lg" aria-label={t.talkClose} onClick={onClose} />
        </header>
        <main className={classes.sheet} aria-live="polite">
          <h2>{sheet?.title}</h2>
          {sheet?.content}
        </main>
        <Group justify="space-between">
          <Button size="lg" variant="default" disabled={at === 0} onClick={() => turn(-1)}>
            {t.talkBack}
          </Button>
          <span>{t.talkPlace(at + 1, sheets.length)}</span>
          <Button size="lg" disabled={at === sheets.length - 1} onClick={() => turn(1)}>
            {t.talkNext}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}

interface Sheet {
  title: string
  content: ReactNode
}

function useSheets(overview: Overview): Sheet[] {
  const t = useWords(overviewWords)
  const headline = useHeadline(overview)
  const view = mainView(overview)
  const sheets: (Sheet | false)[] = [
    {
      title: t.inShort,
      content: (
        <>
          {headline.map((sentence) => (
            <p key={sentence} className={classes.large}>
              {sentence}
            </p>
          ))}
          <NationalNote source={overview.work.source} />
        </>
      ),
    },
    overview.items.length > 0 && { title: t.items, content: <ItemsMap overview={overview} /> },
    { title: t.lowest, content: <LowestGroups overview={overview} /> },
    (view?.marks != null || view?.levels != null) && {
      title: view.marks === null ? t.levels : t.marks,
      content: <MarksPanel overview={overview} />,
    },
    view?.journal != null && { title: t.journal, content: <JournalPanel overview={overview} /> },
  ]
  return sheets.filter((sheet) => sheet !== false)
}
