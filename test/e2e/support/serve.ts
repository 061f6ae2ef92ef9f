/** Runs a whole Krug for a journey: in a data folder of its own, with the demo at a step. Prints the address when it is ready. */
import { startServer } from '#app/server.ts'
import { readConfig } from '#platform/config.ts'
import { makeLog } from '#platform/log.ts'

const [folder = '', step = '0', port = '0', settings = '{}'] = process.argv.slice(2)
const config = readConfig({ KRUG_DATA: folder, KRUG_PORT: port, ...JSON.parse(settings) })
const server = await startServer(config, makeLog('warn'), Number(step))
process.on('SIGTERM', () => {
  server.stop().then(() => process.exit(0))
})
console.log(`ready ${server.url}`)
