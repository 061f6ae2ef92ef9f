/** What other capabilities may call. Each name points at the file that defines it. */
export { roomBuilder } from './build-room.ts'
export { ownPart } from './own-part.ts'
export { type MeetingRecord, recordOf } from './record.ts'
export { audienceOf, inMeeting } from './standing.ts'
