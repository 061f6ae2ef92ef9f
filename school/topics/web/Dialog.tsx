import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'

interface Props {
  title: string
  close: () => void
  children: ReactNode
}

/** A question over the page, with a way out that a screen reader can name. */
export function Dialog({ title, close, children }: Props): ReactNode {
  const k = useWords(kitWords)
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': k.close }}>
      {children}
    </Modal>
  )
}
