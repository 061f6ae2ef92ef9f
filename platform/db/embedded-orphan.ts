import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startProblem } from '../start-problem.ts'
import { isPostmasterOf, markOfProcess, within } from './embedded-process.ts'

/**
 * Stops a postmaster that outlived a killed Krug. If the recorded number now belongs to a foreign process, that one is
 * left alone and only the record goes, because PostgreSQL would take any living process of its account for its rival.
 * Call only while holding the folder's lock.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = recordedPid(pidFile)
  if (pid === null) return
  if (isPostmasterOf(pid, cluster)) {
    log(`stopping the database left over from the previous run (process ${pid})`)
    process.kill(pid, 'SIGINT')
    if (!(await within(60, () => !isPostmasterOf(pid, cluster))))
      throw startProblem('database_does_not_stop', pid)
  } else if (process.platform !== 'win32' && markOfProcess(pid) !== null) {
    log(`process ${pid} is not our database: removing the stale record of it`)
    rmSync(pidFile, { force: true })
  }
}

function recordedPid(pidFile: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
    return pid > 0 ? pid : null
  } catch {
    return null
  }
}
