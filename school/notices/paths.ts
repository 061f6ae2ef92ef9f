/** Where the pages of this capability stand in the browser. */
export const noticesPaths = {
  settings: '/account/notices',
  channels: '/channels',
  letter: '/letters/$token',
} as const

/** The page that the link in a letter leads to. */
export function letterPath(token: string): string {
  return noticesPaths.letter.replace('$token', encodeURIComponent(token))
}
