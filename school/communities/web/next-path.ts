import { communitiesPaths } from '../paths.ts'
import { type CommunityPlace, placeOf } from './places.ts'
import type { Next } from './way.ts'

/** Where the next thing is done; null where the capability that does it is not there. */
export function pathOfNext(next: Next, places: readonly CommunityPlace[]): string | null {
  switch (next) {
    case 'announce':
    case 'call':
    case 'meeting':
      return communitiesPaths.announcement
    case 'requests':
    case 'question':
    case 'answer':
    case 'answers':
    case 'propose':
    case 'split':
      return communitiesPaths.people
    case 'order':
      return placeOf(places, 'papers')
    case 'agreement':
      return placeOf(places, 'agreement')
  }
}
