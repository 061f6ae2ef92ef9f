import type { NoticeSentences } from '#school/notices/web/public.tsx'

/** How each kind of notice is told, gathered from the capabilities that send them. */
export function useNoticeSentences(): NoticeSentences {
  return none
}

const none: NoticeSentences = {}
