/** Where the pages of this capability stand in the browser. */
export const peoplePaths = {
  people: '/people',
  newPerson: '/people/new',
  import: '/people/import',
  names: '/people/names',
  person: '/people/$personId',
  editPerson: '/people/$personId/edit',
} as const

export function personPath(personId: string): string {
  return peoplePaths.person.replace('$personId', personId)
}
