/** Which capability may import which. Each may need only those above it, so a cycle cannot be written down. */
export const capabilities = {
  access: [],
  people: ['access'],
  calendar: ['access', 'people'],
  notices: ['access', 'people'],
  results: ['access', 'people', 'calendar', 'notices'],
} as const satisfies Record<string, readonly string[]>

export type Capability = keyof typeof capabilities
