import { createHash, randomBytes } from 'node:crypto'
import { idFrom } from '#base/id.ts'
import type { SchoolId } from '#school/access/actor.ts'
import type { MeetingId } from '#school/meetings/meeting.ts'

/** What the door gives instead of an account. Only its hash is kept. */
export interface Pass {
  schoolId: SchoolId
  hash: string
}

const cookieName = 'krug_pass'
/** Longer than any meeting; the room decides when it ends. */
const maxAgeSeconds = 12 * 3600
const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/

/** The cookie is sent to the endpoints of this meeting only, and no script reads it. */
export function newPass(
  schoolId: SchoolId,
  meetingId: MeetingId,
  isSecure: boolean,
): { hash: string; cookie: string } {
  const secret = randomBytes(32).toString('base64url')
  const cookie = [
    `${cookieName}=${schoolId}.${secret}`,
    `Path=/api/proceedings/${meetingId}`,
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
  return { hash: hashOf(secret), cookie }
}

export function passIn(headers: Headers): Pass | null {
  const pairs = (headers.get('cookie') ?? '').split('; ')
  const pair = pairs.find((text) => text.startsWith(`${cookieName}=`))
  const [, schoolId, secret] = shape.exec(pair?.slice(cookieName.length + 1) ?? '') ?? []
  if (schoolId === undefined || secret === undefined) return null
  return { schoolId: idFrom<'School'>(schoolId), hash: hashOf(secret) }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
