const yearSeconds = 31_536_000

/** Acts in another school from now on: the server reads the choice from a cookie, and everything shown so far belonged to the last one. */
export function chooseSchool(schoolId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer way exists on encrypted addresses only
  document.cookie = `krug_school=${encodeURIComponent(schoolId)}; path=/; max-age=${yearSeconds}; samesite=lax`
  location.assign('/')
}
