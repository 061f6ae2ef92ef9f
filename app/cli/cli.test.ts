import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#platform/config.ts'
import type { Embedded } from '#platform/db/embedded.ts'
import { cloneFolder } from '#platform/db/embedded-folder.ts'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { commands } from './commands.ts'
import { runCommandLine } from './run.ts'
import { words } from './words.ts'

interface Answer {
  exit: number
  out: string
  complaint: string
}

let folder: string
let server: Embedded
let database: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'krug-cli-'))
  chmodSync(folder, 0o711)
  writeFileSync(join(folder, 'phrase'), 'три слова и число 7\n')
  server = await startTestCluster()
  database = `postgres://krug@localhost/krug?host=${encodeURIComponent(server.connection.host)}`
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The command line as a person types it, against a database server unless told otherwise. */
async function krug(
  given: readonly string[],
  { language = 'en', ...settings }: Record<string, string> = { DATABASE_URL: database },
): Promise<Answer> {
  const said: string[] = []
  const complained: string[] = []
  const exit = await runCommandLine(given, {
    language: language === 'ru' ? 'ru' : 'en',
    config: () => readConfig({ KRUG_DATA: folder, ...settings }),
    tell: (text) => said.push(text),
    complain: (text) => complained.push(text),
  })
  return { exit, out: said.join('\n'), complaint: complained.join('\n') }
}

const asJson = async (given: readonly string[]) => JSON.parse((await krug([...given, '--json'])).out)

test('help lists every command, and each has an example and its options explained', async () => {
  const { exit, out } = await krug([])
  expect(exit).toBe(0)
  for (const name of Object.keys(commands)) expect(out).toContain(name)
  const help = await krug(['backup', 'create', '--help'])
  expect(help.out).toContain('--passphrase-file')
  expect(help.out).toContain(words.en.commands['backup create'].example)
  const explained = Object.keys(words.en.options)
  for (const { options } of Object.values(commands))
    for (const option of Object.keys(options)) expect(explained).toContain(option)
})

test('it speaks the language of the machine, under the Node it was made for', async () => {
  const program = [join(cloneFolder, 'scripts/krug.mjs'), '--help']
  const environment = { PATH: process.env.PATH ?? '', LANG: 'ru_RU.UTF-8' }
  const { stdout } = await promisify(execFile)(process.execPath, program, { env: environment })
  expect(stdout).toContain('Команды:')
  expect((await krug([], { language: 'ru' })).out).toBe(stdout.trim())
})

test('every wrong argument is named, all at once, and nothing is done', async () => {
  const { exit, complaint } = await krug(['user', 'invite', '--persn', 'x', '--roles'])
  expect(exit).toBe(2)
  expect(complaint.split('\n')).toEqual([
    words.en.unknownOption('persn', 'user invite', ['person', 'school', 'roles', 'add']),
    words.en.strayWord('x'),
    words.en.valueMissing('roles'),
    words.en.optionMissing('person'),
  ])
  expect((await krug(['demo', 'lod'])).complaint).toContain('demo load')
  expect((await krug(['demo', 'load', '--step', 'all'])).complaint).toContain('“all”')
  expect(JSON.parse((await krug(['demo', 'lod', '--json'])).complaint)).toMatchObject({
    problem: 'wrong_arguments',
  })
})

test('mistakes in the settings are told with their remedy', async () => {
  const { exit, complaint } = await krug(['db', 'migrate'], { KRUG_PORT: 'many', DATABASE_URL: 'mysql://x' })
  expect(exit).toBe(2)
  expect(complaint).toMatch(/KRUG_PORT[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*KRUG_PORT/)
})

test('a school is made, its technician invited again, backed up and put back', async () => {
  expect((await asJson(['db', 'migrate'])).applied.length).toBeGreaterThan(0)
  expect(await asJson(['db', 'migrate'])).toEqual({ applied: [] })
  const made = await asJson([
    ...['school', 'create', '--name', 'МБОУ СОШ № 9', '--place', 'Заречье'],
    ...['--technician', 'Гончаренко Тимур Ильич', '--time-zone', 'Asia/Omsk'],
  ])
  expect(made.link).toMatch(/^http:\/\/127\.0\.0\.1:4180\/invitation\/.+/)
  expect(await asJson(['user', 'invite', '--person', 'гончаренко'])).toMatchObject({ purpose: 'invitation' })
  const added = await asJson([
    'user',
    'invite',
    '--person',
    'Ким Анна',
    '--add',
    '--roles',
    'teacher,director',
  ])
  expect(added.purpose).toBe('invitation')
  expect((await krug(['user', 'invite', '--person', 'Никто'])).complaint).toContain('“Никто”')
  expect((await krug(['user', 'invite', '--person', 'Ким', '--roles', 'king'])).complaint).toContain('king')

  const file = join(folder, 'school.backup')
  const backup = ['backup', 'create', '--file', file, '--passphrase-file', join(folder, 'phrase')]
  expect(await asJson(backup)).toMatchObject({ school: 'МБОУ СОШ № 9', file })
  expect((await krug(backup)).complaint).toContain('exists')
  const restore = ['backup', 'restore', '--file', file, '--passphrase-file', join(folder, 'phrase')]
  expect((await krug(restore)).complaint).toBe(words.en.problems.school_exists)
  expect(await asJson([...restore, '--replace'])).toMatchObject({ school: 'МБОУ СОШ № 9', renamedLogins: [] })
  writeFileSync(join(folder, 'other'), 'совсем другая фраза\n')
  const wrong = [...restore.slice(0, 5), join(folder, 'other')]
  expect((await krug(wrong)).complaint).toBe(words.en.problems.wrong_passphrase)
  writeFileSync(file, readFileSync(file).subarray(0, -10))
  expect((await krug(restore)).complaint).toBe(words.en.problems.truncated)
})

test('an unknown time zone is refused with an example', async () => {
  const { exit, complaint } = await krug([
    'school',
    'create',
    '--name',
    'Ш',
    '--place',
    'З',
    '--technician',
    'Ким Анна',
    '--time-zone',
    'Mars/Base',
  ])
  expect(exit).toBe(1)
  expect(complaint).toBe(words.en.problems.time_zone_unknown)
})

test('the demo is played again from any step, and real schools stay', async () => {
  expect(await asJson(['demo', 'load', '--step', '0'])).toEqual({ step: 0 })
  expect((await asJson(['demo', 'reset'])).step).toBeGreaterThanOrEqual(0)
  const { complaint } = await krug(['user', 'invite', '--person', 'x', '--school', 'нет такой'])
  expect(complaint.match(/[0-9a-f-]{36}/g)).toHaveLength(2)
})

test('a port that is taken is told before anything is started', async () => {
  const holder = createServer()
  const port = await new Promise<number>((known) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address()
      known(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const { exit, out, complaint } = await krug(['server', 'start'], { KRUG_PORT: String(port) })
  holder.close()
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(complaint).toContain(`Port ${port} is taken`)
})
