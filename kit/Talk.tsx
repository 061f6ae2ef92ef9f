import { Button, CloseButton, Group, Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import classes from './talk.module.css'
import { talkWords } from './words/talk.ts'
import { useWords } from './words.ts'

/** One thought on one screen. */
export interface TalkSheet {
  title: string
  content: ReactNode
}

interface Props {
  title: string
  sheets: readonly TalkSheet[]
  onClose: () => void
}

const turns: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }

/** The full screen for a talk in front of people: large type, arrow keys turn, Esc ends. */
export function Talk({ title, sheets, onClose }: Props): ReactNode {
  const t = useWords(talkWords)
  const [at, setAt] = useState(0)
  const last = sheets.length - 1
  const turn = (by: number) => setAt((before) => Math.min(Math.max(before + by, 0), last))

  function onKey(event: KeyboardEvent) {
    const by = turns[event.key]
    // Inside the heat map the arrow keys walk its cells.
    if (by !== undefined && !event.defaultPrevented) turn(by)
  }

  const sheet = sheets[at]
  return (
    <Modal.Root opened fullScreen onClose={onClose}>
      <Modal.Content aria-label={title}>
        <Modal.Body className={classes.body}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same; keys are for the one who stands at the screen. */}
          <div className={classes.talk} onKeyDown={onKey}>
            <div className={classes.head}>
              <span>{title}</span>
              <CloseButton size="lg" aria-label={t.close} onClick={onClose} />
            </div>
            <section className={classes.sheet} aria-live="polite">
              <h2>{sheet?.title}</h2>
              {sheet?.content}
            </section>
            <Group justify="space-between">
              <TurnButton isEnd={at === 0} isQuiet onTurn={() => turn(-1)}>
                {t.back}
              </TurnButton>
              <span>{t.place(at + 1, sheets.length)}</span>
              <TurnButton isEnd={at === last} onTurn={() => turn(1)}>
                {t.next}
              </TurnButton>
            </Group>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface TurnButtonProps {
  isEnd: boolean
  isQuiet?: boolean
  onTurn: () => void
  children: ReactNode
}

/** Not truly disabled at the end: a disabled button loses the focus, and with it the arrow keys. */
function TurnButton({ isEnd, isQuiet = false, onTurn, children }: TurnButtonProps): ReactNode {
  return (
    <Button
      size="lg"
      variant={isQuiet ? 'default' : 'filled'}
      aria-disabled={isEnd}
      {...(isEnd ? { 'data-disabled': true } : {})}
      onClick={onTurn}
    >
      {children}
    </Button>
  )
}

/** A sentence that can be read from the last row. */
export function TalkSentence({ children }: { children: ReactNode }): ReactNode {
  return <p className={classes.large}>{children}</p>
}
