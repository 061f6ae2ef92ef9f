/** What other capabilities may show. Each name points at the file that defines it. */
export { AddToCalendar } from './AddToCalendar.tsx'
