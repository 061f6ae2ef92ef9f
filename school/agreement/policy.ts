import type { CommunityFacts } from '#school/communities/community-facts.ts'

/** An agreement is between those inside. To the administration it looks as if there were none. */
export function whyMayNotSeeAgreement(facts: Pick<CommunityFacts, 'isInside'>): 'NOT_FOUND' | null {
  return facts.isInside ? null : 'NOT_FOUND'
}

/** A closed year is history: it is read and not changed. */
export function whyMayNotChangeAgreement(
  facts: Pick<CommunityFacts, 'isInside' | 'state'>,
): 'NOT_FOUND' | 'community_closed' | null {
  if (!facts.isInside) return 'NOT_FOUND'
  return facts.state === 'closed' ? 'community_closed' : null
}
