export { NewsPanel } from './NewsPanel.tsx'
