import type { PersonId } from '#school/access/actor.ts'
import type { ApprovalBlock, KeptLong } from './paper-content.ts'
import { schoolGenitive } from './school-name.ts'

/** What the school says about its papers; what is missing is proposed. */
export interface PaperSettings {
  letterhead: string | null
  /** Where papers are made: «г. Светлоречье». */
  place: string | null
  fullName: string | null
  shortName: string | null
  /** As it follows «приказом». */
  genitiveName: string | null
  approvalBlock: ApprovalBlock
  keptLong: KeptLong
  /** Who puts things on the site of the school. */
  siteKeeper: PersonId | null
}

/** Orders about the main activity and local acts are kept for good, so they leave room to be bound. */
export const usualSettings: PaperSettings = {
  letterhead: null,
  place: null,
  fullName: null,
  shortName: null,
  genitiveName: null,
  approvalBlock: 'by_order',
  keptLong: 'over_ten_years',
  siteKeeper: null,
}

/** What papers write where nothing is given. No place: the standard leaves it out where the name of the school says it. */
export function proposedNames(
  { fullName, shortName }: Pick<PaperSettings, 'fullName' | 'shortName'>,
  schoolName: string,
) {
  const known = shortName ?? schoolName
  return {
    letterhead: fullName ?? known,
    place: null,
    fullName: schoolName,
    shortName: schoolName,
    genitiveName: schoolGenitive(known),
  }
}
