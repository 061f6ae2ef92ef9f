import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)
const worthIt = /\.(js|css|svg|json|webmanifest)$/

/** Lays a compressed twin beside every text file of the client, once and as small as it gets, so that the server compresses nothing. */
export function brotliTwins(): Plugin {
  let folder = ''
  return {
    name: 'krug-brotli',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile() && worthIt.test(entry.name))
      await Promise.all(files.map((entry) => writeTwin(join(entry.parentPath, entry.name))))
    },
  }
}

async function writeTwin(path: string): Promise<void> {
  const content = await readFile(path)
  const twin = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  if (twin.length < content.length) await writeFile(`${path}.br`, twin)
}
