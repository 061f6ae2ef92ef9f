import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { useWords } from '#kit/words.ts'
import { CommunityFrame } from '#school/communities/web/public.tsx'
import { agreementPaths } from '../paths.ts'
import { AgreementClauses } from './AgreementClauses.tsx'
import styles from './agreement.module.css'
import { useAgreement } from './api.ts'
import { DraftPanel } from './draft/DraftPanel.tsx'
import type { Agreement, CommunityId } from './shapes.ts'
import { HistoryPanel } from './versions/HistoryPanel.tsx'
import { InForcePanel } from './versions/InForcePanel.tsx'
import { WaitingPanel } from './versions/WaitingPanel.tsx'
import { words } from './words/agreement.ts'
import { refusalWords } from './words/refusals.ts'

const Talk = lazy(async () => ({ default: (await import('#kit/Talk.tsx')).Talk }))

/** What holds, what waits for the members, and the draft everybody writes. */
export function AgreementPage(): ReactNode {
  return <CommunityFrame tab="agreement">{({ id }) => <Asked communityId={id} />}</CommunityFrame>
}

function Asked({ communityId }: { communityId: CommunityId }): ReactNode {
  const t = useWords(words)
  const query = useAgreement(communityId)
  return (
    <Loaded query={query} height={520} refusals={{ NOT_FOUND: t.absent }}>
      {(agreement) => <Shown agreement={agreement} />}
    </Loaded>
  )
}

function Shown({ agreement }: { agreement: Agreement }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const inForce = agreement.versions.find(({ state }) => state === 'in_force')
  const waiting = agreement.versions.find(({ state }) => state === 'waiting')
  return (
    <>
      <p className="soft">{t.lead}</p>
      <DoneNote done={done} show={show} refusals={refusals} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {waiting !== undefined && <WaitingPanel agreement={agreement} version={waiting} show={show} />}
          {inForce !== undefined && <InForcePanel agreement={agreement} version={inForce} show={show} />}
          <DraftPanel agreement={agreement} show={show} />
        </div>
        <div className={styles.column}>
          <Aside agreement={agreement} />
          {agreement.versions.length > 0 && <HistoryPanel versions={agreement.versions} />}
        </div>
      </div>
    </>
  )
}

/** For the wall of the meeting, and for the class. */
function Aside({ agreement }: { agreement: Agreement }): ReactNode {
  const t = useWords(words)
  const [isTalking, talk] = useDisclosure(false)
  const shown = agreement.versions.find(({ state }) => state === 'in_force' || state === 'waiting')
  return (
    <div className={styles.aside}>
      {shown !== undefined && (
        <Button variant="default" onClick={talk.open}>
          {t.talk}
        </Button>
      )}
      <LinkButton
        variant="default"
        to={agreementPaths.classAgreement}
        params={{ communityId: agreement.community.id }}
      >
        {t.forClass}
      </LinkButton>
      {isTalking && shown !== undefined && (
        <Suspense>
          <Talk
            title={agreement.community.name}
            sheets={[{ title: t.inForce, content: <AgreementClauses clauses={shown.clauses} isLarge /> }]}
            onClose={talk.close}
          />
        </Suspense>
      )}
    </div>
  )
}
