import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { Navigate, useLinkProps } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode } from 'react'

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
  // Without its own `activeProps` the router would put a class of its own in the place of the caller's.
  const target = {
    to,
    params: params ?? {},
    search: search ?? {},
    preload: 'intent',
    activeProps: {},
    onClick: onFollow,
  }
  // Capabilities do not know each other's routes, so a path is a string here and not the router's own type.
  return useLinkProps(target as never) as { href: string }
}

/** Leads on as soon as it is shown: for pages that are only a turn of the way. */
export function GoTo({ to, search }: Target): ReactNode {
  // As above: paths of capabilities are strings.
  return <Navigate {...({ to, search: search ?? {}, replace: true } as unknown as { to: '.' })} />
}
