/** What other capabilities may call. Each name points at the file that defines it. */
export { enterState } from './enter-state.ts'
export { communityFacts, communityFactsOfYear } from './facts.ts'
export { communitiesVisibleTo } from './load-community.ts'
