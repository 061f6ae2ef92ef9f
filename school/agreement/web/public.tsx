export { AgreementClauses } from './AgreementClauses.tsx'
