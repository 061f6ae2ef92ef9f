import type { CommunityId } from '#school/communities/community.ts'
import { templateItems } from '#school/meetings/agenda.ts'
import type { MeetingTemplate } from '#school/meetings/meeting.ts'
import type { Client } from './school.ts'

/** The lines of a template as a page would word them; a test needs only that they differ. */
export function titlesOf(template: MeetingTemplate): string[] {
  return templateItems[template].map(({ key }) => key)
}

/** What a page sends to set a meeting. */
export function meetingFields(communityId: CommunityId, startsAt: string) {
  return {
    communityId,
    purpose: 'Решить, с чего начнём',
    template: 'free' as const,
    itemTitles: titlesOf('free'),
    startsAt,
    lengthMinutes: 60,
    place: 'Кабинет 5',
    link: null,
    facilitatorId: null,
    secretaryId: null,
  }
}

export function meetingOf(client: Client, communityId: CommunityId, startsAt: string) {
  return client.meetings.set(meetingFields(communityId, startsAt))
}
