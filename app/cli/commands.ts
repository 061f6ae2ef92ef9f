import { createBackup, restoreFromBackup } from './backup.ts'
import type { Command } from './command.ts'
import { migrateDatabase } from './db.ts'
import { loadDemoStep, resetDemo } from './demo.ts'
import { createSchool } from './school.ts'
import { startServerHere } from './server.ts'
import { inviteUser } from './user.ts'

/** Every command, by noun and verb. */
export const commands = {
  'server start': { options: {}, run: startServerHere },
  'db migrate': { options: {}, run: migrateDatabase },
  'demo load': { options: { step: 'text' }, run: loadDemoStep },
  'demo reset': { options: {}, run: resetDemo },
  'school create': {
    options: { name: 'needed', place: 'needed', technician: 'needed', 'time-zone': 'text' },
    run: createSchool,
  },
  'user invite': {
    options: { person: 'needed', school: 'text', roles: 'text', add: 'flag' },
    run: inviteUser,
  },
  'backup create': {
    options: { file: 'needed', 'passphrase-file': 'needed', school: 'text' },
    run: createBackup,
  },
  'backup restore': {
    options: { file: 'needed', 'passphrase-file': 'needed', replace: 'flag' },
    run: restoreFromBackup,
  },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands
