/** More than this nobody reads on one sheet. */
export const classAgreementClausesMaximum = 12
