import type { Id } from '#base/id.ts'

export type CommunityId = Id<'Community'>
export type CommunityYearId = Id<'CommunityYear'>

/** Who may see name, topic and members: the school, or everybody. */
export const cardViews = ['school', 'open'] as const
export type CardView = (typeof cardViews)[number]

export const nameLengthMaximum = 200
export const mottoLengthMaximum = 300
