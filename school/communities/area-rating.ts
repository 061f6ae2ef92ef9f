/** When the group rates together how strongly each problem area is felt. */
export const ratingOccasions = ['start', 'middle', 'end'] as const
export type RatingOccasion = (typeof ratingOccasions)[number]

/** 0 not at all, 3 strongly. */
export const severities = [0, 1, 2, 3] as const
export type Severity = (typeof severities)[number]
