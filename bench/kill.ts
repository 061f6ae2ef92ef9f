/** Does a kill at any moment lose anything that was acknowledged? Thirty kills, by default: node bench/kill.ts [rounds] */
import { killRounds } from '#test/support/kill-rounds.ts'

const rounds = Number(process.argv[2] ?? 30)
const { acknowledged, lost, startMilliseconds, damage } = await killRounds(rounds)
const sorted = startMilliseconds.toSorted((one, other) => one - other)
const median = sorted[Math.floor(sorted.length / 2)] ?? 0
console.log(
  `${rounds} kills, ${acknowledged} people acknowledged, ${lost.length} lost, database ${damage ?? 'consistent'}`,
)
console.log(`next start: median ${median.toFixed(0)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms`)
console.log(`lost / acknowledged: ${(lost.length / acknowledged).toFixed(4)}`)
process.exitCode = lost.length === 0 && damage === null ? 0 : 1
