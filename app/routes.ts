import { routes as access } from '#school/access/server/routes.ts'

/** The handlers of app/contract.ts, capability by capability. */
export const routes = { access }
