import type { Config } from '#platform/config.ts'

/** Under which address people open Krug: the one that was set, else that of this machine. */
export function productUrl(config: Config, port = config.KRUG_PORT): string {
  const scheme = config.KRUG_TLS_CERT === null ? 'http' : 'https'
  return config.KRUG_URL ?? `${scheme}://${shownHost(config.KRUG_HOST)}:${port}`
}

/** Whether only this machine reaches it. */
export function isLocal(config: Config): boolean {
  const hosts = [config.KRUG_HOST, ...(config.KRUG_URL === null ? [] : [new URL(config.KRUG_URL).hostname])]
  return hosts.every((host) => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host))
}

function shownHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host
}
