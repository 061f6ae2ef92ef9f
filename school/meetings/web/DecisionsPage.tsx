import { Button, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { CommunityFrame } from '#school/communities/web/public.tsx'
import { meetingsApi } from './api.ts'
import { DecisionDialog } from './decisions/DecisionDialog.tsx'
import { DecisionRow } from './decisions/DecisionRow.tsx'
import styles from './meetings.module.css'
import type { CommunityId, Decision, Decisions } from './shapes.ts'
import { decisionWords } from './words/decisions.ts'
import { refusalWords } from './words/refusals.ts'

const states = ['open', 'done', 'dropped'] as const

function useDecisions(communityId: CommunityId) {
  return useQuery(meetingsApi.decisions.ofCommunity.queryOptions({ input: { communityId } }))
}

/** What the community decided, until it is done or dropped. */
export function DecisionsPage(): ReactNode {
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <CommunityFrame tab="decisions" action={({ id }) => <MakeButton communityId={id} open={dialog.open} />}>
      {({ id }) => <Asked communityId={id} isMaking={isOpen} close={dialog.close} />}
    </CommunityFrame>
  )
}

function MakeButton({ communityId, open }: { communityId: CommunityId; open: () => void }): ReactNode {
  const t = useWords(decisionWords)
  const { data } = useDecisions(communityId)
  if (data === undefined || data.actions.make !== null) return null
  return <Button onClick={open}>{t.make}</Button>
}

interface AskedProps {
  communityId: CommunityId
  isMaking: boolean
  close: () => void
}

function Asked({ communityId, isMaking, close }: AskedProps): ReactNode {
  const t = useWords(decisionWords)
  const query = useDecisions(communityId)
  return (
    <Loaded query={query} height={420} refusals={{ NOT_FOUND: t.absent }}>
      {(page) => <Shown page={page} isMaking={isMaking} close={close} />}
    </Loaded>
  )
}

function Shown({ page, isMaking, close }: Omit<AskedProps, 'communityId'> & { page: Decisions }): ReactNode {
  const t = useWords(decisionWords)
  const refusals = useWords(refusalWords)
  const [done, show] = useState<Done | null>(null)
  const [state, setState] = useState<Decision['state']>('open')
  const [edited, setEdited] = useState<Decision | null>(null)
  const shown = page.decisions.filter((decision) => decision.state === state)
  const counted = (each: Decision['state']) => page.decisions.filter((one) => one.state === each).length
  return (
    <div className={styles.page}>
      <p className="soft">{t.lead}</p>
      <DoneNote done={done} show={show} refusals={refusals} />
      <SegmentedControl
        className={styles.filter ?? ''}
        aria-label={t.show}
        data={states.map((each) => ({ value: each, label: t.stateCount(t.states[each], counted(each)) }))}
        value={state}
        // Only these states are offered.
        onChange={(each) => setState(each as Decision['state'])}
      />
      <Panel title={t.states[state]}>
        {shown.length === 0 ? (
          <p className="soft">{t.empty[state]}</p>
        ) : (
          <ul className={styles.items} aria-label={t.states[state]}>
            {shown.map((decision) => (
              <DecisionRow
                key={decision.id}
                decision={decision}
                mayChange={page.actions.make === null}
                edit={() => setEdited(decision)}
                show={show}
              />
            ))}
          </ul>
        )}
      </Panel>
      {isMaking && <DecisionDialog page={page} decision={null} close={close} show={show} />}
      {edited !== null && (
        <DecisionDialog page={page} decision={edited} close={() => setEdited(null)} show={show} />
      )}
    </div>
  )
}
