export { CommunityFrame } from './CommunityFrame.tsx'
