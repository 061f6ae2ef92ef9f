import { z } from 'zod'
import { conflict, notFound } from '#school/access/shared-contract.ts'
import {
  changedMeanwhile,
  closed,
  ItemFields,
  ItemId,
  Meeting,
  MeetingId,
  notInside,
  route,
} from './meeting-contract.ts'

const held = {
  already_held: conflict('The meeting has been held'),
  cancelled: conflict('The meeting is called off'),
}
const byItem = { itemId: ItemId }

/** The agenda: any member adds to it before the meeting and while it runs. */
export const items = {
  add: route('POST', '/meetings/{meetingId}/items', 'Add an item to the agenda')
    .input(ItemFields.extend({ meetingId: MeetingId }))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...held, ...notInside }),
  change: route('PATCH', '/meetings/items/{itemId}', 'Change an item')
    .input(ItemFields.extend({ ...byItem, revision: z.number().int() }))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...held, ...changedMeanwhile, ...notInside }),
  move: route('PUT', '/meetings/items/{itemId}/place', 'Put an item at another place, counted from 0')
    .input(z.object({ ...byItem, place: z.number().int().min(0).max(100) }))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...held }),
  remove: route('PUT', '/meetings/items/{itemId}/removal', 'Take an item off the agenda')
    .input(z.object(byItem))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...held }),
  restore: route('DELETE', '/meetings/items/{itemId}/removal', 'Put an item back on the agenda')
    .input(z.object(byItem))
    .output(Meeting)
    .errors({ ...notFound, ...closed, ...held }),
}
