import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { sheetMm } from '#base/paper/furniture.ts'
import type { Block, Furniture, PaperDocument, Section } from '#base/paper/paper.ts'
import { words } from '../words/paper.ts'
import { useWords } from '../words.ts'
import { PaperBlock } from './PaperBlock.tsx'
import type { BlockTools, PaperPlace, PaperTools } from './place.ts'
import styles from './sheet.module.css'

interface PaperSheetProps {
  document: PaperDocument
  /** Left out, the paper is only read. */
  tools?: PaperTools
  /** Only the top of a page is shown, so the sheet ends where the words end. */
  isTop?: boolean
}

/**
 * The paper as it will be printed: the same blocks in the same order, with the proportions of A4 while there is room for
 * them, flowing freely on a phone. It stays light in the dark theme, because paper is, and is printed as the document itself.
 */
export function PaperSheet({ document, tools = reading, isTop = false }: PaperSheetProps): ReactNode {
  const t = useWords(words)
  return (
    <article
      className={styles.paper}
      data-top={isTop}
      lang={document.language}
      aria-label={t.sheet(document.title)}
    >
      {document.sections.map((section, index) => (
        // A paper is data without identities: its parts are where they stand.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever reordered here
        <Sheet key={index} section={section} number={index} furniture={document.furniture} tools={tools} />
      ))}
    </article>
  )
}

const reading: PaperTools = { around: (_place, shown) => shown, inRow: () => null }

interface SheetProps {
  section: Section
  number: number
  furniture: Furniture
  tools: PaperTools
}

function Sheet({ section, number, furniture, tools }: SheetProps): ReactNode {
  const isBound = furniture.marginsMm.left > usualLeftMm
  return (
    <div className={styles.frame} data-orientation={section.orientation} data-bound={isBound}>
      <div className={styles.sheet} style={measures(section, furniture)}>
        {furniture.draftMark !== null && <p className={styles.draftMark}>{furniture.draftMark}</p>}
        {section.blocks.map((block, index) => (
          // As above: a block is where it stands.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever reordered here
          <Fragment key={index}>{blockAt(block, { section: number, block: index }, tools)}</Fragment>
        ))}
      </div>
    </div>
  )
}

/** Wider than this, the paper is to be bound. */
const usualLeftMm = 20

function blockAt(block: Block, at: Omit<PaperPlace, 'part'>, tools: PaperTools): ReactNode {
  const own: BlockTools = {
    around: (part, shown) => tools.around({ ...at, part }, shown),
    inRow: (part) => tools.inRow({ ...at, part }),
  }
  return tools.around({ ...at, part: null }, <PaperBlock block={block} tools={own} />)
}

/** Lengths of the paper as numbers; the style sheet multiplies them by what one millimetre takes on the screen. */
function measures(section: Section, { marginsMm, ...furniture }: Furniture): CSSProperties {
  const { width, height } = sheetMm(section)
  const lengths = {
    '--sheet-width': width,
    '--sheet-height': height,
    '--margin-left': marginsMm.left,
    '--margin-right': marginsMm.right,
    '--margin-top': marginsMm.top,
    '--margin-bottom': marginsMm.bottom,
    '--text-size': furniture.textSizePt,
    '--table-size': furniture.tableSizePt,
    '--line-spacing': furniture.lineSpacing,
  }
  // React types know no custom properties.
  return lengths as CSSProperties
}
