import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { AgreementClauses } from '../AgreementClauses.tsx'
import styles from '../agreement.module.css'
import { agreementApi, useDeed } from '../api.ts'
import type { Agreement, Version } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { refusalWords } from '../words/refusals.ts'
import { AcceptButton } from './AcceptButton.tsx'

interface InForcePanelProps {
  agreement: Agreement
  version: Version
  show: (done: Done) => void
}

/** The agreement that holds. Who joined later is asked for it here. */
export function InForcePanel({ agreement, version, show }: InForcePanelProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const since = version.inForceAt === null ? '' : formats.dayOf(version.inForceAt)
  return (
    <Panel
      title={t.inForce}
      note={t.inForceNote(version.number, since)}
      aside={<Chip tone="board">{t.states.in_force}</Chip>}
    >
      <AgreementClauses clauses={version.clauses} />
      {version.awaited.length > 0 && (
        <p className="small soft">{t.lateNote(formats.list(version.awaited.map(shortName)))}</p>
      )}
      {version.actions.accept === null && <AcceptButton version={version} show={show} />}
      <Activity agreement={agreement} show={show} />
    </Panel>
  )
}

/** An agreement that came before the order waits with it. */
function Activity({ agreement, show }: Pick<InForcePanelProps, 'agreement' | 'show'>): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  if (agreement.actions.makeActive === 'not_ordered') return <p className="small soft">{t.notOrdered}</p>
  if (agreement.actions.makeActive !== null) return null
  const act = async (): Promise<Done> => {
    await agreementApi.makeActive.call({ communityId: agreement.community.id })
    return { text: t.madeActive }
  }
  return (
    <div className={styles.asked}>
      <p className="small">{t.makeActiveNote}</p>
      <Button loading={deed.isPending} onClick={() => deed.run(act)}>
        {t.makeActive}
      </Button>
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}
