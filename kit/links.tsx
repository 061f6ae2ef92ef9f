import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { useLinkProps, useNavigate } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type ReactNode, useEffect, useRef } from 'react'

interface Target {
  /** A path from the `paths.ts` of a capability. */
  to: string
  /** What stands in the path for `$names`. */
  params?: Readonly<Record<string, string>> | undefined
  search?: Readonly<Record<string, unknown>> | undefined
  /** Called when the link is followed, before the page changes. */
  onFollow?: (() => void) | undefined
}

type PlainAnchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps | 'href'>

/** A link inside a sentence or a table. Opens without reloading the page. */
export function TextLink({ to, params, search, ...rest }: Target & AnchorProps & PlainAnchor): ReactNode {
  return <Anchor {...useTarget({ to, params, search })} {...rest} />
}

/** An action that leads to another page. */
export function LinkButton({ to, params, search, ...rest }: Target & ButtonProps & PlainAnchor): ReactNode {
  return <Button component="a" {...useTarget({ to, params, search })} {...rest} />
}

/** What an `<a>` needs to lead there: for parts that are links as a whole, such as a row of a list. */
export function useTarget({ to, params, search, onFollow }: Target): { href: string } {
  const target = { to, params: params ?? {}, search: search ?? {}, preload: 'intent', onClick: onFollow }
  // Capabilities do not know each other's routes, so a path is a string here and not the router's own type.
  const given = useLinkProps(target as never) as Record<string, unknown> & { href: string }
  // The router marks links to the current page by class and attribute; the navigation says so itself, and elsewhere it is noise.
  const {
    className: _class,
    style: _style,
    'aria-current': _current,
    'data-status': _status,
    ...props
  } = given
  return props
}

/** Leads on once, as soon as it is shown: for pages that are only a turn of the way. */
export function GoTo({ to, search }: Target): ReactNode {
  const navigate = useNavigate()
  const target = useRef({ to, search: search ?? {}, replace: true })
  useEffect(() => {
    // As above: paths of capabilities are strings. What is asked for while already on the way is passed over.
    void navigate(target.current as never)
  }, [navigate])
  return null
}
