import { type ProjectFile, withoutComments } from './files.ts'

const kebab = '[a-z][a-z0-9]*(-[a-z0-9]+)*'
const roles = [
  /^README\.md$/,
  // A noun, a rule, or one of policy, contract, paths: the name says which.
  new RegExp(`^${kebab}(\\.test)?\\.ts$`),
  new RegExp(`^server/${kebab}(\\.test)?\\.ts$`),
  new RegExp(`^web/(${kebab}/)?[A-Z][A-Za-z0-9]*(\\.test)?\\.tsx$`),
  new RegExp(`^web/(${kebab}/)?(${kebab}|use[A-Z][A-Za-z0-9]*)(\\.test|\\.worker)?\\.ts$`),
  new RegExp(`^web/(${kebab}/)?[A-Za-z][\\w-]*(\\.module)?\\.css$`),
  /^web\/public\.tsx$/,
]
const emptyNames =
  /(^|[/-])(utils?|helpers?|manager|service|processor|misc|common|data|info|base|index|types)\.tsx?$/i

/** A file of `school/<slice>/` that has no role there, or a name that says nothing. */
export function strangeFiles(path: string): string[] {
  const inside = path.split('/').slice(2).join('/')
  if (!roles.some((role) => role.test(inside))) return [`${path}: no such role in a capability`]
  return emptyNames.test(inside) ? [`${path}: a name that says nothing`] : []
}

const headings = ['Words', 'Invariants', 'Tables', 'Events']

/** What a README must say, and whether the tables and events it names are the true ones. */
export function readmeProblems(
  readme: ProjectFile,
  tables: readonly string[],
  events: readonly string[],
): string[] {
  const length = readme.text.trimEnd().split('\n').length
  const missing = headings.filter((heading) => !readme.text.includes(`\n## ${heading}\n`))
  const named = (section: string, pattern: RegExp) =>
    [...sectionOf(readme.text, section).matchAll(pattern)].map(([, name]) => name)
  const slice = readme.path.split('/')[1] ?? ''
  return [
    ...missing.map((heading) => `no section «${heading}»`),
    ...(length > 60 ? [`${length} lines; a page of 15 to 40 is read`] : []),
    ...difference(tables, named('Tables', new RegExp(`\`(${slice}_[a-z_]+)\``, 'g')), 'table'),
    ...difference(events, named('Events', new RegExp(`\`(${slice}\\.[a-z_]+)\``, 'g')), 'event'),
  ].map((problem) => `${readme.path}: ${problem}`)
}

/** Names of events that the server code of a capability publishes. */
export function publishedBy(slice: string, files: readonly ProjectFile[]): string[] {
  const pattern = new RegExp(`name: '(${slice}\\.[a-z_]+)'`, 'g')
  const found = files.flatMap((file) =>
    [...withoutComments(file.text).matchAll(pattern)].map(([, name = '']) => name),
  )
  return [...new Set(found)]
}

function difference(real: readonly string[], named: readonly (string | undefined)[], what: string): string[] {
  return [
    ...real.filter((name) => !named.includes(name)).map((name) => `${what} ${name} is not named`),
    ...named
      .filter((name) => name !== undefined && !real.includes(name))
      .map((name) => `${what} ${name} does not exist`),
  ]
}

function sectionOf(text: string, heading: string): string {
  return text.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? ''
}
