/** Where the pages of this capability stand in the browser. The join page is made by the server and stands on printed QR codes. */
export const communitiesPaths = {
  communities: '/communities',
  start: '/communities/new',
  models: '/communities/models',
  community: '/communities/$communityId',
  people: '/communities/$communityId/people',
  announcement: '/communities/$communityId/announcement',
  /** The announcement on one sheet, with the code to scan. */
  poster: '/communities/$communityId/poster',
  /** Who joined and asked, on paper. */
  register: '/communities/$communityId/register',
  areas: '/communities/$communityId/areas',
  card: '/communities/$communityId/card',
  join: '/join/$token',
} as const

export function communityPath(communityId: string): string {
  return communitiesPaths.community.replace('$communityId', communityId)
}

export function communityPeoplePath(communityId: string): string {
  return communitiesPaths.people.replace('$communityId', communityId)
}

/** The token stands in the path, which no referrer header carries away. */
export function joinPath(token: string): string {
  return communitiesPaths.join.replace('$token', encodeURIComponent(token))
}
