import { agreementPaths } from '#school/agreement/paths.ts'
import type { CommunityPlace } from '#school/communities/web/places.ts'
import { meetingsPaths } from '#school/meetings/paths.ts'
import { papersPaths } from '#school/papers/paths.ts'
import { words } from './words.ts'

/** Pages of a community that capabilities above it bring, in the order of their tabs. */
export const communityPlaces: readonly CommunityPlace[] = [
  {
    key: 'agreement',
    path: agreementPaths.agreement,
    label: (language) => words[language].agreement,
    isInsidersOnly: true,
  },
  { key: 'meetings', path: meetingsPaths.ofCommunity, label: (language) => words[language].meetings },
  {
    key: 'decisions',
    path: meetingsPaths.decisions,
    label: (language) => words[language].decisions,
    isInsidersOnly: true,
  },
  { key: 'papers', path: papersPaths.ofCommunity, label: (language) => words[language].papers },
]
