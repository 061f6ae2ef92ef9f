import { Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useAddress } from '#kit/address.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { editionPath } from '../paths.ts'
import { api } from './api.ts'
import { ComparedParts } from './compare/ComparedParts.tsx'
import styles from './compare/compare.module.css'
import { useEditionName } from './edition-name.ts'
import type { Comparison, EditionLine, OpenEdition } from './shapes.ts'
import { compareWords } from './words/compare.ts'
import { paperWords } from './words/papers.ts'

/** Two editions of a paper, clause by clause. */
export function ComparisonPage(): ReactNode {
  const t = useWords(compareWords)
  const p = useWords(paperWords)
  // The route belongs to this page; the router knows no type for it.
  const { editionId } = useParams({ strict: false }) as { editionId: OpenEdition['edition']['id'] }
  const query = useQuery(api.editions.get.queryOptions({ input: { editionId } }))
  const edition = query.data?.edition
  return (
    <Page
      title={t.title}
      above={
        edition !== undefined && <TextLink to={editionPath(edition.id)}>{p.kinds[edition.kind]}</TextLink>
      }
      lead={p.inRussian === '' ? undefined : p.inRussian}
    >
      <Loaded query={query} height={560} refusals={{ NOT_FOUND: p.absent }}>
        {({ edition: own, comparable }) =>
          comparable.length === 0 ? (
            <p className="soft">{t.none}</p>
          ) : (
            <Compared edition={own} comparable={comparable} />
          )
        }
      </Loaded>
    </Page>
  )
}

interface ComparedProps {
  edition: EditionLine
  comparable: readonly EditionLine[]
}

function Compared({ edition, comparable }: ComparedProps): ReactNode {
  const t = useWords(compareWords)
  const nameOf = useEditionName()
  const [address, change] = useAddress()
  const other = comparable.find(({ id }) => id === address.with) ?? comparable[0]
  const query = useQuery(
    api.editions.compare.queryOptions({
      input: { editionId: edition.id, with: other?.id ?? edition.id },
      enabled: other !== undefined,
    }),
  )
  return (
    <>
      {comparable.length > 1 && (
        <Select
          className={styles.choice}
          label={t.with}
          allowDeselect={false}
          data={comparable.map((each) => ({ value: each.id, label: nameOf(each) }))}
          value={other?.id ?? null}
          onChange={(value) => change({ with: value ?? undefined })}
        />
      )}
      <Loaded query={query} height={480}>
        {(comparison) => <Differences comparison={comparison} />}
      </Loaded>
    </>
  )
}

function Differences({ comparison }: { comparison: Comparison }): ReactNode {
  const t = useWords(compareWords)
  const nameOf = useEditionName()
  const [isShort, setShort] = useState(true)
  const { older, newer, changedCount } = comparison
  return (
    <Panel
      title={changedCount === 0 ? t.same : t.summary(changedCount)}
      note={changedCount === 0 ? undefined : t.legend}
    >
      <dl className={styles.editions}>
        <div>
          <dt>{t.older}</dt>
          <dd>
            <TextLink to={editionPath(older.id)}>{nameOf(older)}</TextLink>
          </dd>
        </div>
        <div>
          <dt>{t.newer}</dt>
          <dd>
            <TextLink to={editionPath(newer.id)}>{nameOf(newer)}</TextLink>
          </dd>
        </div>
      </dl>
      {changedCount > 0 && (
        <Switch
          label={t.onlyChanges}
          checked={isShort}
          onChange={({ currentTarget: { checked } }) => setShort(checked)}
        />
      )}
      <ComparedParts parts={comparison.parts} isShort={isShort && changedCount > 0} />
    </Panel>
  )
}
