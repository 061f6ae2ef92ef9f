import { routes as access } from '#school/access/server/routes.ts'
import { routes as agreement } from '#school/agreement/server/routes.ts'
import { routes as calendar } from '#school/calendar/server/routes.ts'
import { routes as communities } from '#school/communities/server/routes.ts'
import { routes as meetings } from '#school/meetings/server/routes.ts'
import { routes as notices } from '#school/notices/server/routes.ts'
import { routes as papers } from '#school/papers/server/routes.ts'
import { routes as people } from '#school/people/server/routes.ts'
import { routes as proceedings } from '#school/proceedings/server/routes.ts'
import { routes as results } from '#school/results/server/routes.ts'
import { routes as topics } from '#school/topics/server/routes.ts'
import { routes as dates } from './dates/routes.ts'
import { routes as search } from './search/routes.ts'

/** The handlers of app/contract.ts, capability by capability. */
export const routes = {
  access,
  agreement,
  calendar,
  communities,
  dates,
  meetings,
  notices,
  papers,
  people,
  proceedings,
  results,
  search,
  topics,
}
