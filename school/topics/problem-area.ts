/** Where a school’s difficulty comes from. The seven are fixed; how the school calls them is its own. */
export const problemAreas = [
  'special_needs',
  'parents',
  'motivation',
  'conflicts',
  'environment',
  'deficits',
  'resistance',
] as const
export type ProblemArea = (typeof problemAreas)[number]
