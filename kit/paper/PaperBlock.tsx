import { Fragment, type ReactNode } from 'react'
import type { AcquaintanceBlock, Block, Inlines, PictureBlock, SignatureBlock } from '#base/paper/paper.ts'
import { numberedPoints } from '#base/paper/points.ts'
import { words } from '../words/paper.ts'
import { useWords } from '../words.ts'
import { PaperTable } from './PaperTable.tsx'
import { PaperWords } from './PaperWords.tsx'
import styles from './paper.module.css'
import type { BlockTools } from './place.ts'

interface PaperBlockProps {
  block: Block
  tools: BlockTools
}

/** One block of a paper, as the writers of files set it. */
export function PaperBlock({ block, tools }: PaperBlockProps): ReactNode {
  switch (block.kind) {
    case 'issuer':
      return <Lines className={styles.issuer} lines={block.lines} />
    case 'corner':
      return <Lines className={styles.corner} lines={block.lines} />
    case 'paper-kind':
      return (
        <p className={styles.kind}>
          <PaperWords parts={block.text} />
        </p>
      )
    case 'requisites':
      return <Requisites {...block} />
    case 'title':
      return (
        <p className={styles.title} data-align={block.align}>
          <PaperWords parts={block.text} />
        </p>
      )
    case 'heading':
      return (
        <p className={styles.heading} data-align={block.align} data-level={block.level}>
          <PaperWords parts={block.text} />
        </p>
      )
    case 'paragraph':
      return (
        <p className={styles.paragraph} data-align={block.align} data-first={block.firstLine}>
          <PaperWords parts={block.text} />
        </p>
      )
    case 'points':
      return numberedPoints(block).map((point, index) => (
        // A point is where it stands; its number may repeat in another list.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever reordered here
        <Fragment key={index}>{tools.around(index, <Numbered {...point} layout={block.layout} />)}</Fragment>
      ))
    case 'table':
      return <PaperTable table={block} tools={tools} />
    case 'signature':
      return <Signature block={block} />
    case 'acquaintance':
      return <Acquaintance block={block} />
    case 'picture':
      return <Picture block={block} />
    case 'page-break':
      return <hr className={styles.pageBreak} />
  }
}

function Lines({
  className,
  lines,
}: {
  className: string | undefined
  lines: readonly Inlines[]
}): ReactNode {
  return (
    <div className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and are never reordered
        <p key={index}>
          <PaperWords parts={line} />
        </p>
      ))}
    </div>
  )
}

function Requisites({ date, number, place }: { date: Inlines; number: Inlines; place: Inlines }): ReactNode {
  return (
    <div className={styles.requisites}>
      <p>
        <PaperWords parts={date} />
      </p>
      <p>
        <PaperWords parts={number} />
      </p>
      <p className={styles.issuedAt}>
        <PaperWords parts={place} />
      </p>
    </div>
  )
}

interface NumberedProps {
  mark: string
  depth: number
  text: Inlines
  layout: 'indented' | 'hanging'
}

function Numbered({ mark, depth, text, layout }: NumberedProps): ReactNode {
  return (
    <p className={styles.point} data-layout={layout} data-depth={Math.min(depth, 3)}>
      {mark !== '' && <span className={styles.number}>{mark}</span>} <PaperWords parts={text} />
    </p>
  )
}

function Signature({ block }: { block: SignatureBlock }): ReactNode {
  const t = useWords(words)
  return (
    <div className={styles.signature}>
      <p>
        <PaperWords parts={block.position} />
      </p>
      <p className={styles.signatureLine}>
        <span className={styles.unseen}>{t.signature}</span>
      </p>
      <p className={styles.name}>{block.name}</p>
    </div>
  )
}

function Acquaintance({ block }: { block: AcquaintanceBlock }): ReactNode {
  const t = useWords(words)
  return (
    <div className={styles.acquaintance}>
      <p>
        <PaperWords parts={block.heading} />
      </p>
      {block.names.map((name, index) => (
        // Two people may share a name.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever reordered here
        <div key={index} className={styles.acquainted}>
          <p className={styles.signatureLine}>
            <span className={styles.unseen}>{t.signature}</span>
          </p>
          <p className={styles.name}>{name}</p>
          <p>
            <PaperWords parts={block.date} />
          </p>
        </div>
      ))}
    </div>
  )
}

function Picture({ block }: { block: PictureBlock }): ReactNode {
  const { source } = block
  const address =
    source.kind === 'png'
      ? `data:image/png;base64,${source.base64}`
      : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source.svg)}`
  return (
    <figure className={styles.picture}>
      <img src={address} alt={block.alternative} />
      {block.caption.length > 0 && (
        <figcaption>
          <PaperWords parts={block.caption} />
        </figcaption>
      )}
    </figure>
  )
}
