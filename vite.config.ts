import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { brotliTwins } from './scripts/build/brotli-plugin.ts'
import { contractRoutes } from './scripts/build/contract-plugin.ts'
import { mantineStyles } from './scripts/build/mantine-styles-plugin.ts'

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
    proxy: { '/api': { target: `http://127.0.0.1:${process.env.KRUG_PORT ?? '4180'}`, changeOrigin: false } },
  },
})
