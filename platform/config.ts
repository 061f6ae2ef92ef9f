import { existsSync } from 'node:fs'

/** One setting: what it is for, and how its text becomes a value. `parse` throws a sentence that says the remedy. */
interface Setting<Value> {
  summary: string
  example: string
  parse: (text: string | undefined) => Value
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const

/** Every setting of the product. docs/operations/configuration.md is generated from this table. */
export const settings = {
  KRUG_HOST: {
    summary: 'Address to listen on. Anything but a local address switches one-click sign-in of the demo off.',
    example: '0.0.0.0',
    parse: (text) => text ?? '127.0.0.1',
  } satisfies Setting<string>,
  KRUG_PORT: {
    summary: 'Port to listen on; 0 takes any free one.',
    example: '4180',
    parse: (text) => wholeNumber(text ?? '4180', 0, 65535),
  } satisfies Setting<number>,
  KRUG_URL: {
    summary: 'Address under which people open Krug. Links and QR codes are made with it.',
    example: 'https://krug.school7.example',
    parse: (text) => (text === undefined ? null : webAddress(text)),
  } satisfies Setting<string | null>,
  KRUG_TLS_CERT: {
    summary: 'File with the TLS certificate chain (PEM). With KRUG_TLS_KEY, Krug serves HTTPS by itself.',
    example: '/etc/krug/cert.pem',
    parse: readableFile,
  } satisfies Setting<string | null>,
  KRUG_TLS_KEY: {
    summary: 'File with the private key of the certificate (PEM).',
    example: '/etc/krug/key.pem',
    parse: readableFile,
  } satisfies Setting<string | null>,
  DATABASE_URL: {
    summary:
      'PostgreSQL 15 or newer, as an owner who may create roles. Without it Krug starts its own PostgreSQL.',
    example: 'postgres://krug_owner:secret@db.example/krug',
    parse: (text) => (text === undefined ? null : postgresAddress(text)),
  } satisfies Setting<string | null>,
  KRUG_DATA: {
    summary: 'Folder for the database, files and the secret. Chosen by Krug when not set.',
    example: '/var/lib/krug',
    parse: (text) => text ?? null,
  } satisfies Setting<string | null>,
  KRUG_SECRET: {
    summary:
      'Key that signs sessions and one-time links, at least 32 characters. Made on the first start and kept in the data folder when not set; several processes on one database must share it.',
    example: 'openssl rand -hex 32',
    parse: (text) => (text === undefined ? null : longEnough(text, 32)),
  } satisfies Setting<string | null>,
  KRUG_SMTP_URL: {
    summary: 'Mail server for forgotten passwords and notices. Without it nothing is mailed.',
    example: 'smtp://user:secret@mail.example:587',
    parse: (text) => (text === undefined ? null : mailAddress(text)),
  } satisfies Setting<string | null>,
  KRUG_MAIL_FROM: {
    summary: 'Sender of mails.',
    example: 'Круг <krug@school7.example>',
    parse: (text) => text ?? 'krug@localhost',
  } satisfies Setting<string>,
  KRUG_PUSH_CONTACT: {
    summary:
      'Switches browser push on: whom a push service may write to when something is wrong. Push needs HTTPS or localhost.',
    example: 'mailto:technician@school7.example',
    parse: (text) => (text === undefined ? null : contact(text)),
  } satisfies Setting<string | null>,
  KRUG_PUSH_SERVICES: {
    summary:
      'Push services the server may speak to, with commas between: hosts over HTTPS, or whole origins. Others named by a browser are refused. Not set, it may speak to those of the usual browsers.',
    example: 'fcm.googleapis.com,push.services.mozilla.com',
    parse: (text) => (text === undefined ? usualPushServices : text.split(',').map(pushService)),
  } satisfies Setting<readonly string[]>,
  KRUG_TELEGRAM_TOKEN: {
    summary: 'Token of the school’s bot in Telegram. With it people can link Telegram for notices.',
    example: '123456:token-from-BotFather',
    parse: (text) =>
      text === undefined ? null : matching(text, /^\d+:[\w-]+$/, '123456:token-from-BotFather'),
  } satisfies Setting<string | null>,
  KRUG_TELEGRAM_API: {
    summary: 'Where the Bot API of Telegram answers: another address for a server of your own or a fake.',
    example: 'https://api.telegram.org',
    parse: (text) => webAddress(text ?? 'https://api.telegram.org'),
  } satisfies Setting<string>,
  KRUG_MAX_TOKEN: {
    summary: 'Token of the school’s bot in MAX. With it people can link MAX for notices.',
    example: 'token-from-business.max.ru',
    parse: (text) => text ?? null,
  } satisfies Setting<string | null>,
  KRUG_MAX_API: {
    summary: 'Where the Bot API of MAX answers: another address for a fake.',
    example: 'https://platform-api2.max.ru',
    parse: (text) => webAddress(text ?? 'https://platform-api2.max.ru'),
  } satisfies Setting<string>,
  KRUG_LOG: {
    summary: 'How much is logged: debug, info, warn or error.',
    example: 'info',
    parse: (text) => oneOf(text ?? 'info', logLevels),
  } satisfies Setting<(typeof logLevels)[number]>,
}

/** Of Chromium, Firefox, Edge and Safari. */
const usualPushServices: readonly string[] = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'notify.windows.com',
  'push.apple.com',
]

type Settings = typeof settings
export type Config = { readonly [Name in keyof Settings]: ReturnType<Settings[Name]['parse']> }

/** All mistakes of the configuration, told at once. */
export class ConfigProblem extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'ConfigProblem'
    this.mistakes = mistakes
  }
}

/** Reads the environment once. Throws `ConfigProblem` with every mistake and its remedy. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const text = environment[name]?.trim()
    try {
      values[name] = setting.parse(text === '' ? undefined : text)
    } catch (problem) {
      mistakes.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  for (const name of Object.keys(environment))
    if (name.startsWith('KRUG_') && !(name in settings))
      mistakes.push(`${name}: no such setting; known are ${Object.keys(settings).join(', ')}`)
  if ((values.KRUG_TLS_CERT === null) !== (values.KRUG_TLS_KEY === null))
    mistakes.push('KRUG_TLS_CERT, KRUG_TLS_KEY: set both or neither')
  if (mistakes.length > 0) throw new ConfigProblem(mistakes)
  // Every name of the table was parsed above, so the record is complete.
  return Object.freeze(values) as Config
}

/** The configuration of this process. Nothing else reads its environment. */
export function ownConfig(): Config {
  return readConfig(process.env)
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`must be a whole number from ${least} to ${most}, not «${text}»`)
  return value
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`must be an address such as https://krug.school7.example, not «${text}»`)
  return new URL(text).origin
}

function postgresAddress(text: string): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new Error('must begin with postgres:// and name user, host and database')
  return text
}

function mailAddress(text: string): string {
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol))
    throw new Error('must begin with smtp:// or smtps:// and name the host')
  return text
}

function contact(text: string): string {
  if (!/^mailto:[^@\s]+@[^@\s]+$|^https:\/\/\S+$/.test(text))
    throw new Error('must be an address such as mailto:technician@school7.example or https://school7.example')
  return text
}

function pushService(text: string): string {
  const name = text.trim()
  if (name.includes('://')) return webAddress(name)
  return matching(name.toLowerCase(), /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'fcm.googleapis.com')
}

function matching(text: string, pattern: RegExp, example: string): string {
  if (!pattern.test(text)) throw new Error(`must look like ${example}`)
  return text
}

function readableFile(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!existsSync(text)) throw new Error(`no such file: ${text}`)
  return text
}

function longEnough(text: string, length: number): string {
  if (text.length < length) throw new Error(`must have at least ${length} characters`)
  return text
}

function oneOf<const Choice extends string>(text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw new Error(`must be one of ${choices.join(', ')}, not «${text}»`)
  return found
}
