import type { IsoWeekday } from '#base/local-date.ts'
import type { Language } from '#base/words.ts'

/** Minutes of the school’s day between which nothing leaves the app. They may span midnight. */
export interface QuietHours {
  fromMinute: number
  toMinute: number
}

/** When the letter of the week goes out. */
export interface DigestTime {
  weekday: IsoWeekday
  minute: number
}

/** How a person wants to be reached. */
export interface NoticeSettings {
  language: Language
  quiet: QuietHours | null
  /** Null: letters come one by one. */
  digest: DigestTime | null
}

/** What holds until a person says otherwise: nothing between nine in the evening and seven in the morning. */
export const proposedSettings: NoticeSettings = {
  language: 'ru',
  quiet: { fromMinute: 21 * 60, toMinute: 7 * 60 },
  digest: null,
}

/** What is proposed when somebody chooses one letter a week: Monday at eight, before lessons. */
export const proposedDigest: DigestTime = { weekday: 1, minute: 8 * 60 }
