import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const typeOf: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** The built client. Only files that stood in the folder at the start are ever served, so no path can leave it. */
export interface StaticFiles {
  /** The file under this path, or null when there is none. */
  serve(path: string, acceptsBrotli: boolean): Promise<Response | null>
  /** The page of the application, with a nonce that its styles must carry. */
  page(): { html: string; nonce: string } | null
}

export function staticFiles(folder: string): StaticFiles {
  const files = new Set(
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
      : [],
  )
  const index = files.has('/index.html') ? readFileSync(join(folder, 'index.html'), 'utf8') : null
  return {
    async serve(path, acceptsBrotli) {
      const type = typeOf[extname(path)]
      if (path === '/index.html' || type === undefined || !files.has(path)) return null
      const isBrotli = acceptsBrotli && files.has(`${path}.br`)
      // Built anew while the server runs: the old name is gone, and the page asks again for the new one.
      const body = await readFile(join(folder, isBrotli ? `${path}.br` : path)).catch(() => null)
      if (body === null) return null
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': type,
          // Names under assets carry the hash of their content.
          'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(isBrotli ? { 'content-encoding': 'br' } : {}),
        },
      })
    },
    page() {
      if (index === null) return null
      const nonce = randomBytes(16).toString('base64')
      return { html: index.replaceAll('__NONCE__', nonce), nonce }
    },
  }
}
