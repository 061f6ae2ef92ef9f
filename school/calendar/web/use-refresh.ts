import { useRefreshOf } from '#kit/use-refresh.ts'

export function useRefresh(): () => Promise<void> {
  return useRefreshOf('calendar')
}
