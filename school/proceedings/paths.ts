/** Addresses of pages. Links are made from these and never written out. */
export const proceedingsPaths = {
  wall: '/meetings/$meetingId/wall',
  phone: '/meetings/$meetingId/phone',
  enter: '/m',
  enterWithCode: '/m/$code',
  record: '/meetings/$meetingId/record',
  moods: '/communities/$communityId/moods',
} as const

export function wallPath(meetingId: string): string {
  return proceedingsPaths.wall.replace('$meetingId', meetingId)
}

export function phonePath(meetingId: string): string {
  return proceedingsPaths.phone.replace('$meetingId', meetingId)
}

/** What the code on the wall opens. */
export function doorPath(code: string): string {
  return proceedingsPaths.enterWithCode.replace('$code', code)
}

/** The room as it changes; not part of the contract, because its answer does not end. */
export function streamPath(meetingId: string): string {
  return `/proceedings/${meetingId}/stream`
}
