import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { EditionLink } from '../list/EditionLink.tsx'
import type { OpenEdition } from '../shapes.ts'
import { editionWords } from '../words/edition.ts'
import type { Acts } from './use-acts.ts'

/** What goes with an order, and what still could. */
export function Annexes({ page, acts }: { page: OpenEdition; acts: Acts }): ReactNode {
  const t = useWords(editionWords)
  const mayAttach = page.whyNot.attach === null
  const attachable = mayAttach ? page.attachable : []
  if (page.annexes.length === 0 && attachable.length === 0) return null
  return (
    <Panel title={t.annexes} note={t.annexNote}>
      <RowList label={t.annexes}>
        {page.annexes.map(({ number, edition }) => (
          <Row
            key={edition.id}
            title={t.annex(number)}
            note={<EditionLink edition={edition} />}
            aside={
              mayAttach && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  loading={acts.isPending}
                  onClick={() => acts.detach(edition.id)}
                >
                  {t.detach}
                </Button>
              )
            }
          />
        ))}
        {attachable.map((edition) => (
          <Row
            key={edition.id}
            title={t.attachable}
            note={<EditionLink edition={edition} />}
            aside={
              <Button
                variant="default"
                size="compact-md"
                loading={acts.isPending}
                onClick={() => acts.attach(edition.id)}
              >
                {t.attach}
              </Button>
            }
          />
        ))}
      </RowList>
    </Panel>
  )
}
