declare module 'virtual:contract' {
  import type { AnyContractRouter } from '@orpc/contract'

  const routes: AnyContractRouter
  export default routes
}

declare module 'virtual:mantine-styles'
