import type { ReactNode } from 'react'
import { NoticeSettingsPage } from '#school/notices/web/NoticeSettingsPage.tsx'
import { useNoticeGroups } from './notice-sentences.ts'

/** How one is written to, with the groups that the capabilities of this product tell about. */
export function OwnNoticesPage(): ReactNode {
  return <NoticeSettingsPage groups={useNoticeGroups()} />
}
