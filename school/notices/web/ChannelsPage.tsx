import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { type Done, DoneNote } from '#kit/DoneNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { noticesApi } from './api.ts'
import { FailuresPanel } from './channels/FailuresPanel.tsx'
import { words } from './words/failures.ts'

type ChannelState = Awaited<ReturnType<typeof noticesApi.deliveries.channels.call>>['channels'][number]

/** For the technician: which channels there are, and what did not arrive. */
export function ChannelsPage(): ReactNode {
  const t = useWords(words)
  const states = useQuery(noticesApi.deliveries.channels.queryOptions())
  const [done, show] = useState<Done | null>(null)
  return (
    <Page title={t.title} lead={t.lead}>
      <DoneNote done={done} show={show} />
      <Loaded query={states} height={420} refusals={t.refusals}>
        {({ channels }) => (
          <>
            <Panel title={t.channels}>
              <RowList label={t.channels}>
                {channels.map((state) => (
                  <ChannelRow key={state.channel} state={state} />
                ))}
              </RowList>
            </Panel>
            <FailuresPanel show={show} open={openOf(channels)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ChannelRow({ state }: { state: ChannelState }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { channel, isOpen, lastSentAt, sentCount, waitingCount, givenUpCount } = state
  const parts = [
    lastSentAt === null ? t.noneSent : t.lastSent(formats.instant(lastSentAt)),
    ...(sentCount > 0 ? [t.sent(sentCount)] : []),
    ...(waitingCount > 0 ? [t.waiting(waitingCount)] : []),
    ...(givenUpCount > 0 ? [t.givenUp(givenUpCount)] : []),
  ]
  const isHindered = channel === 'push' && isOpen && !window.isSecureContext
  const isSilent = !isOpen && sentCount + waitingCount + givenUpCount === 0
  return (
    <Row
      title={t.names[channel]}
      note={isHindered ? t.insecure : isSilent ? t.settings[channel] : parts.join(' · ')}
      aside={<Chip tone={isOpen ? 'board' : 'plain'}>{isOpen ? t.open : t.closed}</Chip>}
    />
  )
}

function openOf(channels: readonly ChannelState[]): ChannelState['channel'][] {
  return channels.filter(({ isOpen }) => isOpen).map(({ channel }) => channel)
}
