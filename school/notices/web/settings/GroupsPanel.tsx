import { Checkbox } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { allGroups, type Channel } from '../../channel.ts'
import type { NoticeGroup } from '../../sentence.ts'
import { noticesApi } from '../api.ts'
import type { Changing, OwnWays } from '../ways.ts'
import { words } from '../words/settings.ts'
import styles from './settings.module.css'

interface GroupsPanelProps {
  ways: OwnWays
  groups: Readonly<Record<string, NoticeGroup>>
  changing: Changing
}

/** About what to write, channel by channel: only those the person has. */
export function GroupsPanel({ ways, groups, changing }: GroupsPanelProps): ReactNode {
  const t = useWords(words)
  const channels = channelsOf(ways)
  if (channels.length === 0)
    return (
      <Panel title={t.groups}>
        <p className="soft">{isAnyOffered(ways) ? t.nowhere : t.onlyApp}</p>
      </Panel>
    )
  const rows = [
    { group: allGroups, name: t.everything },
    ...Object.entries(groups).map(([group, { name }]) => ({ group, name })),
  ]
  return (
    <Panel title={t.groups} note={t.groupsNote}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.about}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t.channels[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, name }) => (
            <tr key={group}>
              <th scope="row">{name}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <Mark group={group} name={name} channel={channel} ways={ways} changing={changing} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

interface MarkProps {
  group: string
  name: string
  channel: Channel
  ways: OwnWays
  changing: Changing
}

function Mark({ group, name, channel, ways, changing }: MarkProps): ReactNode {
  const t = useWords(words)
  const id = useId()
  const channelName = t.channels[channel]
  const stands = (of: string) =>
    ways.refusals.some((refusal) => refusal.group === of && refusal.channel === channel)
  const isRefused = stands(group)
  const refuse = () => noticesApi.refusals.refuse.call({ group, channel })
  const withdraw = () => noticesApi.refusals.withdraw.call({ group, channel })
  const turn = () =>
    changing.mutate(
      isRefused
        ? { make: withdraw, text: t.wanted(name, channelName), takeBack: refuse }
        : { make: refuse, text: t.refused(name, channelName), takeBack: withdraw },
    )
  return (
    // The whole cell is the target of a finger.
    <label className={styles.mark} htmlFor={id}>
      <Checkbox
        id={id}
        aria-label={t.cell(name, channelName)}
        checked={!isRefused && (group === allGroups || !stands(allGroups))}
        // With the whole channel off there is nothing to choose; the row above says so.
        disabled={group !== allGroups && stands(allGroups)}
        onChange={turn}
      />
    </label>
  )
}

function channelsOf(ways: OwnWays): Channel[] {
  return [
    ...(ways.mail?.address == null ? [] : (['mail'] as const)),
    ...((ways.push?.devices.length ?? 0) === 0 ? [] : (['push'] as const)),
    ...ways.messengers.filter((chat) => chat.linkedAt !== null).map((chat) => chat.messenger),
  ]
}

/** Whether the school has any way out that the person could set up. */
function isAnyOffered({ mail, push, messengers }: OwnWays): boolean {
  return mail !== null || push !== null || messengers.length > 0
}
