import { invitationPath } from '#school/access/paths.ts'
import { foundSchool } from '#school/access/server/found-school.ts'
import { productUrl } from '../address.ts'
import type { Order, Told } from './command.ts'
import { personName } from './names.ts'
import { onGround } from './open.ts'
import { words } from './words.ts'

export async function createSchool(order: Order): Promise<Told> {
  const technician = personName(order.text('technician') ?? '', 'technician', order.language)
  const school = {
    name: order.text('name') ?? '',
    place: order.text('place') ?? '',
    timeZone: order.text('time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    technician,
  }
  const { token, expiresAt } = await onGround(order, ({ database, clock }) =>
    foundSchool(database, school, clock.now()),
  )
  const link = productUrl(order.config) + invitationPath(token)
  const facts = { name: school.name, timeZone: school.timeZone, link, expiresAt: expiresAt.toISOString() }
  return { said: words[order.language].schoolCreated(facts), facts }
}
