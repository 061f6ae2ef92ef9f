export { NewsPanel } from './NewsPanel.tsx'
export { SettingsPanel } from './SettingsPanel.tsx'
export { leaveBrowser } from './this-browser.ts'
