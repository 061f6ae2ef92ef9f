import { v7 } from 'uuid'

declare const idOf: unique symbol

/** An identifier that cannot be passed where another kind is expected. */
export type Id<Of extends string> = string & { readonly [idOf]: Of }

/** A new time-ordered identifier (UUID version 7, RFC 9562). Made by the application because a server may be older than PostgreSQL 18. */
export function newId<Of extends string>(): Id<Of> {
  // The brand exists only for the compiler.
  return v7() as Id<Of>
}

/** Marks a string that the database or the contract already checked as an identifier of the given kind. */
export function idFrom<Of extends string>(text: string): Id<Of> {
  return text as Id<Of>
}
