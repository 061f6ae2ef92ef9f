import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { restoreBackup, writeBackup } from '../backup/backup.ts'
import { type Order, type Told, WrongArguments } from './command.ts'
import { onGround, productMigrations } from './open.ts'
import { whichSchool } from './which-school.ts'
import { words } from './words.ts'

const shortestPassphrase = 12

export async function createBackup(order: Order): Promise<Told> {
  const file = resolve(order.text('file') ?? '')
  const passphrase = passphraseOf(order)
  if (existsSync(file)) throw new WrongArguments(words[order.language].fileExists(file))
  if (passphrase.length < shortestPassphrase) {
    throw new WrongArguments(words[order.language].passphraseShort(shortestPassphrase))
  }
  const facts = await onGround(order, async (ground) => {
    const { id, name } = await whichSchool(ground, order)
    const school = { schoolId: id, passphrase, secret: ground.secret, madeAt: ground.clock.now() }
    return { file, school: name, ...(await writeBackup(ground.owner, file, school)) }
  })
  return { said: words[order.language].backedUp(facts), facts }
}

export async function restoreFromBackup(order: Order): Promise<Told> {
  const file = resolve(order.text('file') ?? '')
  const passphrase = passphraseOf(order)
  if (!existsSync(file)) throw new WrongArguments(words[order.language].fileMissing('file', file))
  const options = { passphrase, replace: order.has('replace'), migrations: productMigrations() }
  const { school, rows, renamedLogins, migratedUp } = await onGround(order, (ground) =>
    restoreBackup(ground.owner, file, { ...options, secret: ground.secret }),
  )
  const facts = { school: school.name, rows, renamedLogins, migratedUp }
  return { said: words[order.language].restored(facts), facts }
}

/** The first line of a file, so that the phrase stands neither in the list of processes nor in the shell's history. */
function passphraseOf(order: Order): string {
  const file = resolve(order.text('passphrase-file') ?? '')
  if (!existsSync(file)) throw new WrongArguments(words[order.language].fileMissing('passphrase-file', file))
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
  if (line.trim() === '') throw new WrongArguments(words[order.language].passphraseEmpty(file))
  return line.trim()
}
