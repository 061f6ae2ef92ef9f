import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useClassLabels } from '../class-labels.ts'
import { useFigures } from '../figures.ts'
import { workPath } from '../links.ts'
import { SourceChip } from '../SourceChip.tsx'
import type { Evidence } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import styles from './difficulties.module.css'
import { EvidenceTable, type Measured } from './EvidenceTable.tsx'
import { useSpeaking } from './reason-words.ts'

/** One item of one work as evidence: what it asks, and its figures for all pupils and for each open class. */
export function EvidencePanel({ evidence }: { evidence: Evidence }): ReactNode {
  const t = useWords(difficultyWords)
  const formats = useFormats()
  const label = useClassLabels()
  const speaksFor = useSpeaking()
  const { work, item, whole, cohorts } = evidence
  const rows: Measured[] = [
    ...(whole === null ? [] : [{ key: 'all', name: t.ofAll, figures: whole }]),
    ...cohorts.map(({ cohort, figures }) => ({ key: cohort.id, name: label(cohort), figures })),
  ]
  const speaking = whole ?? cohorts[0]?.figures
  return (
    <Panel
      title={
        <TextLink to={workPath(work.id)} inherit>
          {work.title}
        </TextLink>
      }
      note={
        <span className={styles.facts}>
          <SourceChip work={work} />
          {formats.day(work.takenOn)}
        </span>
      }
    >
      {speaking !== undefined && <p className={styles.why}>{speaksFor(speaking).join(', ')}</p>}
      <Asked item={item} />
      {rows.length === 0 ? (
        <p className="soft">{t.notOpen}</p>
      ) : (
        <EvidenceTable rows={rows} item={item} caption={`${work.title}, ${t.itemOf(item.label)}`} />
      )}
    </Panel>
  )
}

function Asked({ item }: { item: Evidence['item'] }): ReactNode {
  const t = useWords(difficultyWords)
  const say = useFigures()
  const level = item.level === null ? say.words.levelUnknown : t.levelOf(say.words.level[item.level])
  return (
    <p>
      {t.askedBy(item.label)}
      {item.wording === '' ? '' : `: ${item.wording}`}
      <span className="soft">
        {' '}
        ({level}, {t.upTo(item.maximum)})
      </span>
    </p>
  )
}
