/** What other capabilities may call. Each name points at the file that defines it. */
export { agreementInForce } from './in-force.ts'
