export const announcementLengthMaximum = 5000
export const chatNameLengthMaximum = 200

/** What colleagues are told. Until it is announced it belongs to the community alone. */
export interface Announcement {
  text: string
  chatName: string | null
  chatLink: string | null
  changedAt: Date
  /** Counts the changes, so that two people do not overwrite each other unseen. */
  revision: number
  announcedAt: Date | null
}
