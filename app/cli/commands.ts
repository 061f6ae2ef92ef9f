import type { Command } from './command.ts'

/** Every command, by noun and verb. What a command needs is loaded when it runs, so that help answers at once. */
export const commands = {
  'server start': {
    options: {},
    run: async (order) => (await import('./server.ts')).startServerHere(order),
  },
  'db migrate': {
    options: {},
    run: async (order) => (await import('./db.ts')).migrateDatabase(order),
  },
  'demo load': {
    options: { step: 'text' },
    run: async (order) => (await import('./demo.ts')).loadDemoStep(order),
  },
  'demo reset': {
    options: {},
    run: async (order) => (await import('./demo.ts')).resetDemo(order),
  },
  'school create': {
    options: { name: 'needed', place: 'needed', technician: 'needed', 'time-zone': 'text' },
    run: async (order) => (await import('./school.ts')).createSchool(order),
  },
  'user invite': {
    options: { person: 'needed', school: 'text', roles: 'text', add: 'flag' },
    run: async (order) => (await import('./user.ts')).inviteUser(order),
  },
  'backup create': {
    options: { file: 'needed', 'passphrase-file': 'needed', school: 'text' },
    run: async (order) => (await import('./backup.ts')).createBackup(order),
  },
  'backup restore': {
    options: { file: 'needed', 'passphrase-file': 'needed', replace: 'flag' },
    run: async (order) => (await import('./backup.ts')).restoreFromBackup(order),
  },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands
