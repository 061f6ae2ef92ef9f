import { readFileSync } from 'node:fs'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '#app/contract.ts'
import { settings } from '#platform/config.ts'

/** The pages of docs/ that say what the code says, by path. Whoever changes the code writes them anew: npm run api:docs */
export async function generatedDocs(): Promise<Record<string, string>> {
  return {
    'docs/api/openapi.json': `${JSON.stringify(await openApi(), null, 2)}\n`,
    'docs/operations/configuration.md': configuration(),
  }
}

function openApi() {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract, {
    info: { title: 'Krug', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api' }],
  })
}

function configuration(): string {
  const sections = Object.entries(settings).map(
    ([name, { summary, example }]) => `## ${name}\n\n${summary}\n\nExample: \`${example}\``,
  )
  return `${configurationHead}\n${sections.join('\n\n')}\n`
}

const configurationHead = `# Configuration

Krug reads its settings from the environment once, when it starts. A mistake ends the start; all mistakes are told at once, each with its remedy. A name beginning with \`KRUG_\` that is not below is a mistake too. Without any setting Krug works for one machine.

This page is made from \`platform/config.ts\` by \`npm run api:docs\`.
`
