import type { Tone } from '#kit/tokens.ts'
import type { CommunityState } from '../state.ts'

/** The word of the state stands beside; the colour only makes it quicker to find. */
export const stateTone: Readonly<Record<CommunityState, Tone>> = {
  preparing: 'amber',
  ordered: 'board',
  active: 'board',
  closed: 'plain',
}
