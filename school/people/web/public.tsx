export { PersonMark } from './PersonMark.tsx'
