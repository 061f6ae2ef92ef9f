import {
  createTheme,
  localStorageColorSchemeManager,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { cssVariables, theme } from './theme.ts'
import { words } from './words/kit.ts'
import { useWords } from './words.ts'

const schemes = localStorageColorSchemeManager({ key: 'krug.scheme' })

/** Colours, measures and the few words that Mantine's own parts say. `nonce` lets their styles through the content policy. */
export function ThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }): ReactNode {
  const t = useWords(words)
  const spoken = useMemo(() => mergeThemeOverrides(theme, speaking(t)), [t])
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}

/** Buttons that are only a sign say their name to who cannot see it. */
function speaking(t: { close: string; clear: string; showPassword: string }) {
  const closing = { defaultProps: { closeButtonProps: { 'aria-label': t.close } } }
  return createTheme({
    components: {
      Modal: closing,
      Drawer: closing,
      Alert: { defaultProps: { closeButtonLabel: t.close } },
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': t.showPassword, tabIndex: 0 } },
      },
    },
  })
}
