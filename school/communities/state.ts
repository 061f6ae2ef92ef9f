/** How far a community year is. What is entered is a fact with who and when; without one it is being prepared. */
export const communityStates = ['preparing', 'ordered', 'active', 'closed'] as const
export type CommunityState = (typeof communityStates)[number]

/** Preparing is entered by nobody: it is what stands before the first fact. */
export type EnteredState = Exclude<CommunityState, 'preparing'>

/** The furthest state that was entered and not taken back. */
export function stateOf(entered: readonly EnteredState[]): CommunityState {
  return communityStates.findLast((state) => state !== 'preparing' && entered.includes(state)) ?? 'preparing'
}

export type StateRefusal = 'already_entered' | 'not_ordered' | 'community_closed'

/** An order comes first. That every member has accepted the agreement is asked by whoever enters `active`. */
export function whyCannotEnter(wanted: EnteredState, current: CommunityState): StateRefusal | null {
  if (current === wanted) return 'already_entered'
  if (current === 'closed') return 'community_closed'
  if (wanted === 'ordered' && current === 'active') return 'already_entered'
  return wanted === 'active' && current === 'preparing' ? 'not_ordered' : null
}
