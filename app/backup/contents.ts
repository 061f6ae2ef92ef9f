/** What stands in a backup, line by line: a manifest, then a heading per table and its rows as PostgreSQL wrote them, then the end. */
export interface Manifest {
  kind: 'school'
  school: { id: string; name: string; isDemo: boolean }
  madeAt: string
  /** The migrations of the database it was made from, in order. */
  migrations: readonly AppliedMigration[]
}

export interface AppliedMigration {
  number: number
  checksum: string
}

export interface Heading {
  schema: 'public' | 'auth'
  table: string
}

export interface End {
  rows: number
}

/** The first letter of a line says what it is. Rows are never parsed on the way, so no figure loses a digit. */
export const letters = { manifest: 'M', heading: 'T', row: 'R', end: 'E' } as const

/** Tables of accounts, each with the column that names the account. */
export const accountTables = { user: 'id', account: 'userId', twoFactor: 'userId' } as const

/** What of accounts stays behind: people sign in anew where the school goes. */
export const accountTablesLeftBehind = ['session', 'verification', 'rateLimit'] as const

/** The file cannot be used here; the command line says the sentence. */
export class BackupProblem extends Error {
  readonly code: 'damaged' | 'newer_version' | 'school_exists' | 'demo_exists'

  constructor(code: BackupProblem['code']) {
    super(code)
    this.name = 'BackupProblem'
    this.code = code
  }
}
