import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import type { Channel } from '../../channel.ts'
import type { Changing, OwnWays } from '../ways.ts'
import { words as failureWords } from '../words/failures.ts'
import { words } from '../words/settings.ts'
import { ChatRow } from './ChatRow.tsx'
import { PushRows } from './PushRows.tsx'
import { TrialButton } from './TrialButton.tsx'

export interface WayProps {
  ways: OwnWays
  changing: Changing
}

/** Where notices arrive. The app is always among them; anything else is there only when the school and the person have it. */
export function WaysPanel({ ways, changing }: WayProps): ReactNode {
  const t = useWords(words)
  return (
    <Panel title={t.ways}>
      <RowList label={t.ways}>
        <Row title={t.inApp} note={t.inAppNote} aside={<Chip tone="board">{t.always}</Chip>} />
        <MailRow ways={ways} changing={changing} />
        <PushRows ways={ways} changing={changing} />
        {ways.messengers.map((chat) => (
          <ChatRow key={chat.messenger} chat={chat} ways={ways} changing={changing} />
        ))}
      </RowList>
    </Panel>
  )
}

function MailRow({ ways, changing }: WayProps): ReactNode {
  const t = useWords(words)
  const trial = useTrialNote(ways, 'mail')
  const { mail } = ways
  if (mail === null) return <Row title={t.channels.mail} note={t.mailOff} />
  if (mail.address === null) return <Row title={t.channels.mail} note={t.noAddress} />
  return (
    <Row
      title={t.channels.mail}
      note={<Lines lines={[mail.address, trial]} />}
      aside={<TrialButton channel="mail" changing={changing} />}
    />
  )
}

/** What there is to say, a line each. */
export function Lines({ lines }: { lines: readonly (string | null)[] }): ReactNode {
  return lines.filter((line) => line !== null).map((line) => <div key={line}>{line}</div>)
}

/** What became of the latest trial of this channel. */
export function useTrialNote(ways: OwnWays, channel: Channel): string | null {
  const t = useWords(words)
  const failures = useWords(failureWords)
  const formats = useFormats()
  const trial = ways.trials.find((each) => each.channel === channel)
  if (trial === undefined) return null
  const said = t.trialStates[trial.state](formats.instant(trial.at))
  return trial.reason === null ? said : `${said}: ${failures.reasons[trial.reason].toLowerCase()}`
}
