import { invariant } from '#base/invariant.ts'
import type { PaperDocument } from '#base/paper/paper.ts'
import { type Edition, settledContent } from '../edition.ts'
import { isOrder } from '../paper.ts'
import type { PaperContent } from '../paper-content.ts'
import { paperDocument } from '../paper-document.ts'
import { type Desk, wordsOf } from './desk.ts'

/** The paper with its annexes, as the page and the files have it. */
export function documentOf(desk: Desk): PaperDocument {
  return documentFrom(desk.edition, desk.annexes, (edition) => readContent(desk, edition))
}

/** The same of an order whose annexes are as settled as itself. */
export function settledDocument(edition: Edition, annexes: readonly Edition[]): PaperDocument {
  return documentFrom(edition, annexes, (each) => {
    const content = settledContent(each)
    invariant(content !== null, 'what is settled has its content')
    return content
  })
}

/** A returned edition is being written again: who may not write still reads what was returned. */
export function readContent({ facts, community }: Desk, edition: Edition): PaperContent {
  const submitted = edition.submitted?.content ?? null
  const isForReaders = !community.isInside && submitted !== null
  return isForReaders ? submitted : wordsOf(edition, facts)
}

function documentFrom(
  edition: Edition,
  annexes: readonly Edition[],
  contentOf: (edition: Edition) => PaperContent,
): PaperDocument {
  return paperDocument(contentOf(edition), {
    register: edition.approved?.register ?? null,
    mark: isOrder(edition.kind) ? null : markOf(edition),
    annexes: annexes.map(contentOf),
  })
}

function markOf(edition: Edition): 'project' | 'voided' | null {
  if (edition.voided !== null) return 'voided'
  return edition.approved === null ? 'project' : null
}
