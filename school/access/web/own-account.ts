/** Keys of what better-auth answers about one's own account; outside the contracts, so kept here. */
export const sessionsKey = ['own-account', 'sessions'] as const
export const accountKey = ['own-account', 'session'] as const
