export { DifficultiesBrief } from './difficulties/DifficultiesBrief.tsx'
export { OwnClasses } from './works/OwnClasses.tsx'
