import { Button, type ButtonProps } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'

export interface MenuAction {
  key: string
  label: string
  icon?: ReactNode
  /** Leads to another page. */
  to?: string
  /** Does something here. */
  run?: () => void
}

interface ActionMenuProps {
  label: string
  actions: readonly MenuAction[]
  loading?: boolean
}

const load = () => import('./OpenActionMenu.tsx')
const OpenActionMenu = lazy(load)

/** The less frequent actions of a page behind one button. What floats is heavy, so it comes with the first press. */
export function ActionMenu({ label, actions, loading = false }: ActionMenuProps): ReactNode {
  const [isWanted, setWanted] = useState(false)
  if (actions.length === 0) return null
  const closed = (
    <MoreButton
      loading={loading}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setWanted(true)}
    >
      {label}
    </MoreButton>
  )
  if (!isWanted) return closed
  return (
    <Suspense fallback={closed}>
      <OpenActionMenu actions={actions}>
        <MoreButton loading={loading}>{label}</MoreButton>
      </OpenActionMenu>
    </Suspense>
  )
}

function MoreButton(props: ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps>): ReactNode {
  return <Button variant="default" leftSection={<IconDots size={18} stroke={1.8} />} {...props} />
}
