/** What other capabilities may call. Each name points at the file that defines it. */
export { approveEdition } from './decide-edition.ts'
export { draftEdition } from './draft-edition.ts'
export { keepSettings } from './keep-settings.ts'
export { submitEdition } from './submit-edition.ts'
