import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { brotliTwins } from './scripts/build/brotli-plugin.ts'
import { contractRoutes } from './scripts/build/contract-plugin.ts'
import { mantineStyles } from './scripts/build/mantine-styles-plugin.ts'

const part = (names: string) =>
  new RegExp(`@mantine[\\\\/]core[\\\\/]esm[\\\\/]components[\\\\/](${names})[\\\\/]`)

/**
 * What many pages share travels in a few files instead of fifty: a school's line is slow in answering, not in sending. What floats
 * over the page and what blocks it are apart, because the first page needs neither.
 */
const shared = [
  {
    name: 'base',
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@orpc|clsx)[\\/]/,
    priority: 60,
  },
  { name: 'parts', test: /@mantine[\\/](core[\\/]esm[\\/]core|hooks)[\\/]/, priority: 50 },
  {
    name: 'parts',
    test: part(
      'Alert|Anchor|Button|Checkbox|FocusTrap|Group|Input|Overlay|Paper|Portal|Skeleton|Stack|Text|TextInput|Title|VisuallyHidden',
    ),
    priority: 50,
  },
  { name: 'floating', test: /@floating-ui/, priority: 40 },
  { name: 'floating', test: part('Popover'), priority: 40 },
  { name: 'scroll', test: part('ScrollArea'), priority: 40 },
  { name: 'choice', test: part('Combobox|Select'), priority: 30 },
  { name: 'dialog', test: part('Modal|ModalBase|Drawer'), priority: 30 },
  // What is asked for only when somebody wants it would bring its dialogs and codes into every first load.
  {
    name: 'kit',
    test: /[\\/](kit|base)[\\/](?!charts|table|paper|Calendar|Talk|talk|qr-picture)/,
    minShareCount: 3,
    priority: 10,
  },
]

const server = { target: `http://127.0.0.1:${process.env.KRUG_PORT ?? '4180'}`, changeOrigin: false }

export default defineConfig({
  publicDir: 'app/web/public',
  plugins: [react(), contractRoutes(), mantineStyles(), brotliTwins()],
  // The server puts a fresh nonce in its place with every page, for the styles that Mantine writes while running.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    cssCodeSplit: true,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: shared } } },
    sourcemap: false,
    reportCompressedSize: false,
    // An inlined font or picture would be asked for again with every change of the sheet around it.
    assetsInlineLimit: 1024,
  },
  worker: { format: 'es' },
  // While developing, the pages come from Vite and everything else from the server beside it.
  server: {
    host: '127.0.0.1',
    // The server compares the origin of a request with the name it was called by, so the name stays.
    // The join page is made by the server too.
    proxy: { '/api': server, '/join/': server },
  },
})
