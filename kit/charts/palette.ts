import { type Scheme, tokens } from '#kit/tokens.ts'

/** Colours of charts by their role. Taken from the theme, so that dark and light, screen and paper agree. */
export interface ChartPalette {
  text: string
  faintText: string
  line: string
  low: string
  middle: string
  good: string
  high: string
  surface: string
}

export function chartPalette(scheme: Scheme): ChartPalette {
  const colours = tokens[scheme]
  return {
    text: colours.ink,
    faintText: colours.soft,
    line: colours.line,
    low: colours.coral,
    middle: colours.amber,
    good: mixed(colours.board, colours.surface),
    high: colours.board,
    surface: colours.surface,
  }
}

/** Half of each: a lighter shade that still stands out from the paper. */
function mixed(one: string, other: string): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const half = (at: number) => Math.round((channel(one, at) + channel(other, at)) / 2)
  return `#${[1, 3, 5].map((at) => half(at).toString(16).padStart(2, '0')).join('')}`
}
