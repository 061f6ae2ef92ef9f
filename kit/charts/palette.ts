import { type Scheme, tokens } from '#kit/tokens.ts'

/** Colours of charts by their role. Taken from the theme, so that dark and light, screen and paper agree. */
export interface ChartPalette {
  text: string
  faintText: string
  line: string
  bar: string
  barLow: string
  mark: string
  surface: string
}

export function chartPalette(scheme: Scheme): ChartPalette {
  const colours = tokens[scheme]
  return {
    text: colours.ink,
    faintText: colours.soft,
    line: colours.line,
    bar: colours.board,
    barLow: colours.coral,
    mark: colours.amberText,
    surface: colours.surface,
  }
}
