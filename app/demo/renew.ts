import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { removeSchool } from '../backup/remove-school.ts'
import type { Ground } from '../ground.ts'
import { furthestStep, loadDemo } from './load.ts'

/** Any number that no other program takes for its own lock on the same server. */
const demoLock = 5_478_321_908

/**
 * The demo of a fresh installation. One that was interrupted while it was being made is made again;
 * a demo that was finished is left as people have changed it.
 */
export async function makeFirstDemo(ground: Ground, step = furthestStep): Promise<void> {
  await withDemoLock(ground, async (owner) => {
    const { rows } = await owner.query<{ kind: string }>('select kind from access_schools')
    const isHalfMade = existsSync(markOf(ground)) && rows.some(({ kind }) => kind === 'demo')
    if (rows.length === 0 || isHalfMade) await remake(ground, owner, step)
  })
}

/** Takes the demo away with all that was tried in it and plays it anew up to the step. Real schools are not touched. */
export async function renewDemo(ground: Ground, step: number): Promise<void> {
  await withDemoLock(ground, (owner) => remake(ground, owner, step))
}

const markOf = (ground: Ground) => join(ground.folder, 'demo-in-the-making')

async function remake(ground: Ground, owner: Client, step: number): Promise<void> {
  mkdirSync(ground.folder, { recursive: true })
  writeFileSync(markOf(ground), '')
  const { rows } = await owner.query<{ school_id: string }>(
    "select school_id from access_schools where kind = 'demo'",
  )
  await owner.query('begin')
  for (const { school_id } of rows) await removeSchool(owner, school_id)
  await owner.query('commit')
  await loadDemo(ground, step)
  rmSync(markOf(ground), { force: true })
}

/** Two processes that start at the same moment shall not both make it. */
async function withDemoLock(ground: Ground, work: (owner: Client) => Promise<void>): Promise<void> {
  const owner = new Client(ground.owner)
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [demoLock])
    await work(owner)
  } finally {
    await owner.end()
  }
}
