import { contract } from '#app/contract.ts'
import { capabilities } from '#school/map.ts'
import { type ProjectFile, projectFiles } from './files.ts'

export interface Endpoint {
  slice: string
  /** How a client calls it: `results.works.list`. */
  name: string
  method: string
  path: string
  summary: string
  tags: readonly string[]
  saysOutput: boolean
}

/** Every endpoint of the product. */
export function allEndpoints(): Endpoint[] {
  return Object.entries(contract).flatMap(([slice, tree]) => endpointsOf(slice, tree))
}

/** Where the server code of an endpoint stands. */
export function serverFiles(slice: string): ProjectFile[] {
  const folder = slice in capabilities ? `school/${slice}/server` : `app/${slice}`
  return projectFiles(new RegExp(`^${folder}/.*\\.ts$`))
}

/** A contract is a tree; a leaf carries oRPC’s own mark. */
export function endpointsOf(slice: string, tree: unknown, name = slice): Endpoint[] {
  if (typeof tree !== 'object' || tree === null) return []
  if ('~orpc' in tree) return [endpoint(slice, name, tree['~orpc'])]
  return Object.entries(tree).flatMap(([key, branch]) => endpointsOf(slice, branch, `${name}.${key}`))
}

function endpoint(slice: string, name: string, definition: unknown): Endpoint {
  // The shape of oRPC’s definition is its public contract; what is missing is empty and fails the checks.
  const { route = {}, outputSchema } = definition as { route?: Partial<Endpoint>; outputSchema?: unknown }
  return {
    slice,
    name,
    method: route.method ?? '',
    path: route.path ?? '',
    summary: route.summary ?? '',
    tags: route.tags ?? [],
    saysOutput: outputSchema !== undefined,
  }
}

/** What is wrong with an endpoint by itself. A path is made of nouns; the method is the verb. */
export function endpointProblems(endpoint: Endpoint): string[] {
  const { slice, name, method, path, summary, tags, saysOutput } = endpoint
  const verb = path.split('/').find((part) => verbs.test(part))
  const checks: [boolean, string][] = [
    [/^(GET|POST|PUT|PATCH|DELETE)$/.test(method), 'names its method'],
    [path === `/${slice}` || path.startsWith(`/${slice}/`), `stands under /${slice}`],
    [/^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+$/.test(path), 'is written in kebab-case'],
    [verb === undefined, `has no verb in its path (${verb})`],
    [/^[A-Z].{5,120}[^.]$/.test(summary), 'says in one line what it is for'],
    [tags.length === 1 && tags[0] === slice, `is tagged ${slice}`],
    [saysOutput, 'writes its output out'],
  ]
  return checks.filter(([holds]) => !holds).map(([, rule]) => `${name}: ${method} ${path}: not so: ${rule}`)
}

const verbs =
  /^(get|list|create|update|delete|remove|add|save|set|confirm|reject|accept|undo|finish|send)(-|$)/
