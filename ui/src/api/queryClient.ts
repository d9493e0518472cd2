import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './problem'

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The live socket says when something changed; this only covers what it has no message for.
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { retry: false },
    },
  })
}

function worthRetrying(error: unknown) {
  return !(error instanceof ApiError) || error.unreachable || error.status >= 500
}
