/** What other capabilities may call. Each name points at the file that defines it. */
export { chosenTopic } from './chosen-topic.ts'
