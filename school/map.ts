/** Which capability may import which. Each may need only those above it, so a cycle cannot be written down. */
export const capabilities = {
  access: [],
  people: ['access'],
  calendar: ['access', 'people'],
  notices: ['access', 'people'],
  results: ['access', 'people', 'calendar', 'notices'],
  topics: ['access', 'people', 'notices', 'results'],
  communities: ['access', 'people', 'calendar', 'notices', 'topics'],
  papers: ['access', 'people', 'calendar', 'notices', 'topics', 'communities'],
  agreement: ['access', 'people', 'notices', 'communities'],
  meetings: ['access', 'people', 'calendar', 'notices', 'communities'],
  proceedings: ['access', 'people', 'notices', 'communities', 'agreement', 'meetings'],
} as const satisfies Record<string, readonly string[]>

export type Capability = keyof typeof capabilities
