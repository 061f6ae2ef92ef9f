/** Where the pages of this capability stand in the browser. */
export const agreementPaths = {
  agreement: '/communities/$communityId/agreement',
  classAgreement: '/communities/$communityId/agreement/class',
} as const

export function agreementPath(communityId: string): string {
  return agreementPaths.agreement.replace('$communityId', communityId)
}
