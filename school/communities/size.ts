/** Three can learn from each other; more than fifteen do not hear each other out. The leader counts as a member. */
export const membersMinimum = 3
export const membersMaximum = 15

export type SizeProblem = 'too_few' | 'too_many'

/** Why a community of so many cannot be ordered. */
export function sizeProblem(memberCount: number): SizeProblem | null {
  if (memberCount < membersMinimum) return 'too_few'
  return memberCount > membersMaximum ? 'too_many' : null
}
