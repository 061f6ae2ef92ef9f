import { Menu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import type { MenuAction } from './ActionMenu.tsx'
import { useTarget } from './links.tsx'

interface OpenActionMenuProps {
  actions: readonly MenuAction[]
  /** The button that was pressed; it stays in its place. */
  children: ReactElement
}

export default function OpenActionMenu({ actions, children }: OpenActionMenuProps): ReactNode {
  return (
    <Menu defaultOpened withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ key, label, icon, to, run }) =>
          to === undefined ? (
            <Menu.Item key={key} leftSection={icon} onClick={run}>
              {label}
            </Menu.Item>
          ) : (
            <LinkItem key={key} to={to} icon={icon} label={label} />
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function LinkItem({ to, icon, label }: { to: string; icon: ReactNode; label: string }): ReactNode {
  return (
    <Menu.Item component="a" {...useTarget({ to })} leftSection={icon}>
      {label}
    </Menu.Item>
  )
}
