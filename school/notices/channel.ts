/** The ways out of the app. None of them is ever required, and each is off until the installation has what it needs. */
export const channels = ['mail', 'push', 'telegram', 'max'] as const
export type Channel = (typeof channels)[number]

export const messengers = ['telegram', 'max'] as const satisfies readonly Channel[]
export type Messenger = (typeof messengers)[number]

/** Stands for every group at once: the whole channel. */
export const allGroups = 'all'

/** A person does not want this group by this channel. */
export interface Refusal {
  group: string
  channel: Channel
}

export function isRefused(refusals: readonly Refusal[], group: string, channel: Channel): boolean {
  return refusals.some(
    (refusal) => refusal.channel === channel && (refusal.group === group || refusal.group === allGroups),
  )
}
