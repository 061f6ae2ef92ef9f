import 'virtual:mantine-styles'
import '@fontsource-variable/golos-text/wght.css'
import '#kit/styles/base.css'
import '#kit/styles/print.css'
import routes from 'virtual:contract'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from '#base/invariant.ts'
import { connectApi } from '#kit/api.ts'
import { LanguageProvider } from '#kit/LanguageProvider.tsx'
import { ThemeProvider } from '#kit/ThemeProvider.tsx'
import { makeQueries } from './queries.ts'
import { makeRouter } from './routes.tsx'

connectApi(routes)

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
// The part that stops the page behind a dialog from scrolling writes a style of its own and asks for the nonce by this name.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const queries = makeQueries()
const router = makeRouter()
const root = document.getElementById('root')
invariant(root !== null, 'index.html has a root')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider nonce={nonce}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
)
