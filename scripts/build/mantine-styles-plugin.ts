import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const name = 'virtual:mantine-styles'
const folder = join(import.meta.dirname, '../../node_modules/@mantine/core/styles')
const partPattern = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs/

const foundation = ['default-css-variables', 'baseline', 'global']

/**
 * Brings the styles of exactly those parts of Mantine that a page uses, with the page that uses them: 290 KB become a
 * tenth on the first one. They come as a CSS layer, so that styles of ours win whatever is loaded later. While developing, all
 * come at once, because there the parts are one bundled file.
 */
export function mantineStyles(): Plugin {
  let isBuild = false
  return {
    name: 'krug-mantine-styles',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      const sheets = isBuild ? foundation.map((sheet) => `styles/${sheet}.layer.css`) : ['styles.layer.css']
      return sheets.map((sheet) => `import '@mantine/core/${sheet}'`).join('\n')
    },
    transform(code, id) {
      const part = isBuild ? partPattern.exec(id)?.[1] : undefined
      if (part === undefined || !existsSync(join(folder, `${part}.layer.css`))) return null
      return {
        code: `import '@mantine/core/styles/${part}.layer.css'\n${code}`,
        map: null,
        moduleSideEffects: true,
      }
    },
  }
}
