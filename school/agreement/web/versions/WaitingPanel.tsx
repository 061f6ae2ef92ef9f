import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { AgreementClauses } from '../AgreementClauses.tsx'
import { agreementApi, useDeed } from '../api.ts'
import type { Agreement, Version } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { refusalWords } from '../words/refusals.ts'
import { AcceptButton } from './AcceptButton.tsx'

interface WaitingPanelProps {
  agreement: Agreement
  version: Version
  show: (done: Done) => void
}

/** What every member is asked to accept, who has, and who is awaited. */
export function WaitingPanel({ agreement, version, show }: WaitingPanelProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const accepted = agreement.memberCount - version.awaited.length
  const { put } = version
  return (
    <Panel
      title={t.waiting}
      note={t.waitingNote(version.number, shortName(put.by), formats.dayOf(put.at))}
      aside={<Chip tone="amber">{t.accepted(accepted, agreement.memberCount)}</Chip>}
    >
      <AgreementClauses clauses={version.clauses} />
      <p className="small soft" role="status">
        {version.awaited.length > 0
          ? t.awaits(formats.list(version.awaited.map(shortName)))
          : t.everybodyPresent}
      </p>
      {version.actions.accept === 'members_only' && <p className="small soft">{t.whyNot.members_only}</p>}
      <Group gap="sm" align="start">
        <AcceptButton version={version} show={show} />
        <OtherActions version={version} show={show} />
      </Group>
    </Panel>
  )
}

function OtherActions({ version, show }: Omit<WaitingPanelProps, 'agreement'>): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: versionId } = version
  const withdraw = async (): Promise<Done> => {
    await agreementApi.versions.withdraw.call({ versionId })
    return { text: t.withdrawn }
  }
  const bring = async (): Promise<Done> => {
    await agreementApi.versions.bringIntoForce.call({ versionId })
    return { text: t.broughtIntoForce }
  }
  return (
    <>
      {version.actions.bringIntoForce === null && (
        <Button loading={deed.isPending} onClick={() => deed.run(bring)}>
          {t.bringIntoForce}
        </Button>
      )}
      {version.actions.withdraw === null && (
        <Button variant="subtle" color="gray" loading={deed.isPending} onClick={() => deed.run(withdraw)}>
          {t.withdraw}
        </Button>
      )}
      <ProblemNotice error={deed.error} refusals={refusals} />
    </>
  )
}
