import type { Id } from '#base/id.ts'

export type FeedId = Id<'CalendarFeed'>

/** A private address under which a calendar program reads meetings without signing in. */
export interface Feed {
  id: FeedId
  /** Only the meetings of this community; null for all that the person may see. */
  communityId: Id<'Community'> | null
  madeAt: Date
  /** When a calendar program last asked; kept to the hour. */
  readAt: Date | null
}
