/** Keys of what better-auth answers about one's own account; outside the contracts, so kept here. */
export const ownKey = ['own-account'] as const
export const sessionsKey = [...ownKey, 'sessions'] as const
export const accountKey = [...ownKey, 'session'] as const
