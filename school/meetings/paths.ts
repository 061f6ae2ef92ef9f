/** Where the pages of this capability stand in the browser. */
export const meetingsPaths = {
  ofCommunity: '/communities/$communityId/meetings',
  decisions: '/communities/$communityId/decisions',
  meeting: '/meetings/$meetingId',
} as const

export function communityMeetingsPath(communityId: string): string {
  return meetingsPaths.ofCommunity.replace('$communityId', communityId)
}

export function decisionsPath(communityId: string): string {
  return meetingsPaths.decisions.replace('$communityId', communityId)
}

export function meetingPath(meetingId: string): string {
  return meetingsPaths.meeting.replace('$meetingId', meetingId)
}
