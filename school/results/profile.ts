import type { Id } from '#base/id.ts'
import type { ColumnMapping } from './column-mapping.ts'

export type ProfileId = Id<'Profile'>

/** A column mapping kept under a name for the next file of its kind. */
export interface Profile {
  id: ProfileId
  name: string
  mapping: ColumnMapping
  savedAt: Date
}
