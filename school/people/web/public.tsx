export { PersonMark } from './PersonMark.tsx'
export { PersonPicker } from './PersonPicker.tsx'
