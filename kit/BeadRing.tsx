import type { ReactNode } from 'react'
import styles from './bead-ring.module.css'

export type BeadState = 'done' | 'now' | 'later'

interface BeadRingProps {
  size: number
  beads: readonly BeadState[]
  /** Left out where words beside it already say the same. */
  label?: string
  /** What stands inside a large ring: a number and a word under it. */
  centre?: { number: string; word: string }
}

const radius = 48
const gap = 1.6

/** A way as a ring of its beads: whole ones are done, the half one is now, the empty ones are still to come. */
export function BeadRing({ size, beads, label, centre }: BeadRingProps): ReactNode {
  const room = 100 / Math.max(1, beads.length)
  const length = beads.length > 1 ? room - gap : room
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 120 120"
      className={styles.ring}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <g transform="rotate(-90 60 60)">
        {beads.map((state, index) => {
          const place = `${index}`
          return (
            <g key={place} data-state={state}>
              <Arc className={styles.track} from={index * room} length={length} />
              {state !== 'later' && (
                <Arc
                  className={styles.filled}
                  from={index * room}
                  length={state === 'done' ? length : length / 2}
                />
              )}
            </g>
          )
        })}
      </g>
      {centre !== undefined && (
        <>
          <text x="60" y="61" className={styles.number}>
            {centre.number}
          </text>
          <text x="60" y="78" className={styles.word}>
            {centre.word}
          </text>
        </>
      )}
    </svg>
  )
}

function Arc({
  className,
  from,
  length,
}: {
  className: string | undefined
  from: number
  length: number
}): ReactNode {
  return (
    <circle
      className={className}
      cx="60"
      cy="60"
      r={radius}
      pathLength="100"
      strokeDasharray={`${length} ${100 - length}`}
      strokeDashoffset={-from}
    />
  )
}
