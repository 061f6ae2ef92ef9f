import type { ReactNode } from 'react'

interface RingProps {
  size: number
  /** Which part of the way is done, 0–1. */
  share: number
  /** Left out where a word beside it already says the same. */
  label?: string
}

/** The circle: the mark of the product and of every way that is under way. */
export function Ring({ size, share, label }: RingProps): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 26 26"
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      <circle cx="13" cy="13" r="10" fill="none" stroke="var(--krug-line)" strokeWidth="4.5" />
      {share > 0 && (
        <circle
          cx="13"
          cy="13"
          r="10"
          fill="none"
          stroke="var(--krug-board)"
          strokeWidth="4.5"
          strokeLinecap="round"
          pathLength="100"
          strokeDasharray={`${share * 100} 100`}
          transform="rotate(-90 13 13)"
        />
      )}
    </svg>
  )
}
