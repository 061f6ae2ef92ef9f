/** What other capabilities may call. Each name points at the file that defines it. */
export { forgetReminder, remind } from './remind.ts'
export { tell } from './tell.ts'
