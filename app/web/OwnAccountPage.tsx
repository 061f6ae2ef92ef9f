import type { ReactNode } from 'react'
import { AccountPage } from '#school/access/web/AccountPage.tsx'
import { SettingsPanel } from '#school/notices/web/public.tsx'

/** One’s account, with the way to how one is written to. */
export function OwnAccountPage(): ReactNode {
  return (
    <AccountPage>
      <SettingsPanel />
    </AccountPage>
  )
}
