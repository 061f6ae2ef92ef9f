import { paperFileName } from '#base/paper/file-name.ts'
import { type PaperFormat, paperFile } from '#platform/papers/paper-file.ts'
import type { Moment } from '#school/access/actor.ts'
import { type ClassAgreement, classAgreementPaper } from '../class-agreement.ts'

/** Made from what was sent and forgotten. */
export async function classAgreementFile(
  { format, ...agreement }: ClassAgreement & { format: PaperFormat },
  { now }: Moment,
) {
  const name = paperFileName([agreement.title, agreement.className], format)
  return paperFile(classAgreementPaper(agreement), { format, name, at: now })
}
