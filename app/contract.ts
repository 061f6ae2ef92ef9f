import { contract as access } from '#school/access/contract.ts'
import { contract as agreement } from '#school/agreement/contract.ts'
import { contract as calendar } from '#school/calendar/contract.ts'
import { contract as communities } from '#school/communities/contract.ts'
import { contract as meetings } from '#school/meetings/contract.ts'
import { contract as notices } from '#school/notices/contract.ts'
import { contract as papers } from '#school/papers/contract.ts'
import { contract as people } from '#school/people/contract.ts'
import { contract as proceedings } from '#school/proceedings/contract.ts'
import { contract as results } from '#school/results/contract.ts'
import { contract as topics } from '#school/topics/contract.ts'
import { contract as dates } from './dates/contract.ts'
import { contract as search } from './search/contract.ts'

/** Every endpoint of the product. The server mounts it, the browser's client and the OpenAPI document are made from it. */
export const contract = {
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
