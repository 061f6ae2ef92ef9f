export const linkLengthMaximum = 500

/** Programs run from these, or a file of the own machine would open. */
const dangerous = /^(javascript|data|vbscript|file|blob|about|view-source):/i
const scheme = /^[a-z][a-z0-9+.-]*:\S+$/i

/** A link of any messenger or call: https, tg:, max: … A bare address without a scheme opens nothing. */
export function whyLinkCannotOpen(link: string): 'link_has_no_scheme' | 'link_is_dangerous' | null {
  const bare = link.trim()
  if (dangerous.test(bare)) return 'link_is_dangerous'
  return scheme.test(bare) ? null : 'link_has_no_scheme'
}

/** The scheme in small letters, as browsers and the table read it. */
export function openLink(link: string): string {
  return link.trim().replace(/^[^:]+:/, (start) => start.toLowerCase())
}
