export interface Named {
  familyName: string
  givenName: string
  patronymic: string | null
}

/** Family name first, as registers are sorted. */
export function fullName({ familyName, givenName, patronymic }: Named): string {
  return [familyName, givenName, patronymic].filter((part) => part !== null && part !== '').join(' ')
}

/** How colleagues address each other: given name and patronymic. */
export function politeName({ givenName, patronymic }: Named): string {
  return patronymic === null || patronymic === '' ? givenName : `${givenName} ${patronymic}`
}

/** Family name with initials, for narrow places. */
export function shortName({ familyName, givenName, patronymic }: Named): string {
  const initials = [givenName, patronymic ?? ''].filter((part) => part !== '').map((part) => `${part[0]}.`)
  return `${familyName}\u00a0${initials.join('\u00a0')}`
}

/** Two letters for the round mark. */
export function initials({ familyName, givenName }: Named): string {
  return `${familyName[0] ?? ''}${givenName[0] ?? ''}`
}
