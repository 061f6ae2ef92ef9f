import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { type Scheme, tokens } from './tokens.ts'

const font = "'Golos Text Variable', 'Golos Text', system-ui, sans-serif"

/** Ten shades per colour, because Mantine's parts ask for them by number; the named tokens below are what pages use. */
const shades = {
  board: [
    '#f2f9f6',
    '#e6f3ed',
    '#cfe6dc',
    '#abd3c1',
    '#8cc4ae',
    '#5fa98d',
    '#2b7b5f',
    '#1f6f54',
    '#185d46',
    '#15503d',
  ],
  coral: [
    '#fef6f2',
    '#fdeee7',
    '#fbdccc',
    '#f8cdb8',
    '#f0916c',
    '#e4703f',
    '#d9572b',
    '#b8431c',
    '#a53d18',
    '#7f2e11',
  ],
  amber: [
    '#fef9ed',
    '#fdf3dc',
    '#fae6b6',
    '#f3d288',
    '#e3b250',
    '#d69d26',
    '#c98a0c',
    '#9a6a08',
    '#7a5406',
    '#5c3f04',
  ],
  sky: [
    '#f2f7fc',
    '#e6f0fa',
    '#cbdff3',
    '#a9cbec',
    '#86b8e6',
    '#548fc9',
    '#2a6fb0',
    '#246099',
    '#1d5288',
    '#163f69',
  ],
  plum: [
    '#f6f4fc',
    '#eeebf9',
    '#dbd5f3',
    '#c6bcee',
    '#b3a5e8',
    '#8a79ca',
    '#6a57b0',
    '#5a489d',
    '#4b3b8f',
    '#392c6e',
  ],
  gray: [
    '#f7f5f0',
    '#efece4',
    '#e4dfd4',
    '#d8d1c3',
    '#c3bcad',
    '#a49d8f',
    '#857f72',
    '#686459',
    '#4b4a43',
    '#33332f',
  ],
  dark: [
    '#f3efe4',
    '#d4ddd3',
    '#b4cdc2',
    '#84ab9c',
    '#2f6151',
    '#275747',
    '#1d4a3c',
    '#163a2f',
    '#123127',
    '#0e271f',
  ],
} satisfies Record<string, MantineColorsTuple>

/** A pressing button is board green on paper and paper on the board, so that it stands out in both. */
const variantColors: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input)
  const isPrimary = input.color === undefined || input.color === 'board' || input.color === ''
  if (input.variant === 'filled' && isPrimary) {
    return {
      ...usual,
      background: 'var(--krug-press)',
      hover: 'var(--krug-pressHover)',
      color: 'var(--krug-onPress)',
    }
  }
  if (input.variant === 'filled' && input.color === 'coral') {
    return { ...usual, background: '#b8431c', hover: '#a53d18', color: '#ffffff' }
  }
  return usual
}

export const theme = createTheme({
  fontFamily: font,
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  colors: shades,
  primaryColor: 'board',
  primaryShade: { light: 7, dark: 4 },
  black: tokens.light.ink,
  white: '#ffffff',
  defaultRadius: 'md',
  radius: { xs: '6px', sm: '8px', md: '10px', lg: '14px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.35' },
  headings: {
    fontFamily: font,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.2' },
      h2: { fontSize: '18px', lineHeight: '1.3', fontWeight: '620' },
      h3: { fontSize: '15px', lineHeight: '1.4', fontWeight: '620' },
      h4: { fontSize: '15px', lineHeight: '1.4', fontWeight: '620' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: variantColors,
  components: {
    Button: { defaultProps: { loaderProps: { type: 'dots' } } },
    Checkbox: { defaultProps: { iconColor: 'var(--krug-onPress)', radius: 'xs' } },
    Radio: { defaultProps: { iconColor: 'var(--krug-onPress)' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    Paper: { defaultProps: { radius: 'lg' } },
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 250, events: { hover: true, focus: true, touch: true } },
    },
  },
})

/** Lays the tokens under Mantine's own names, so that its parts and ours speak one palette. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...schemeVariables('light'), '--mantine-color-error': tokens.light.coralText },
  dark: { ...schemeVariables('dark'), '--mantine-color-error': tokens.dark.coralText },
})

function schemeVariables(scheme: Scheme): Record<string, string> {
  const palette = tokens[scheme]
  const named = Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [`--krug-${name}`, colour]),
  )
  const tones = (['board', 'coral', 'amber', 'sky', 'plum'] as const).flatMap((tone) => [
    [`--mantine-color-${tone}-text`, palette[`${tone}Text`]],
    [`--mantine-color-${tone}-light`, palette[`${tone}Wash`]],
    [`--mantine-color-${tone}-light-hover`, palette[`${tone}Wash`]],
    [`--mantine-color-${tone}-light-color`, palette[`${tone}Text`]],
  ])
  return {
    ...named,
    ...Object.fromEntries(tones),
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-bright': palette.ink,
    '--mantine-color-dimmed': palette.soft,
    '--mantine-color-anchor': palette.boardText,
    '--mantine-color-placeholder': palette.soft,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.sunk,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.line,
    '--mantine-color-disabled': palette.sunk,
    '--mantine-color-disabled-color': palette.soft,
    '--mantine-color-disabled-border': palette.line,
    '--mantine-primary-color-filled': palette.press,
    '--mantine-primary-color-filled-hover': palette.pressHover,
    '--mantine-primary-color-contrast': palette.onPress,
  }
}
