import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import { allPages } from '@/shared/pages'
import { useQuery } from '@tanstack/react-query'

const minutes = 60_000

export function useLibrary(enabled = true) {
  return useQuery({
    queryKey: keys.library,
    enabled,
    staleTime: 5 * minutes,
    queryFn: () =>
      allPages((cursor) =>
        answer(api.GET('/api/library', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
      ),
  })
}

/** One card; kept for long, because covers and titles hardly ever change. */
export function useLibraryCard(cardId: string | null | undefined) {
  return useQuery({
    queryKey: keys.libraryCard(cardId ?? ''),
    enabled: Boolean(cardId),
    staleTime: 60 * minutes,
    queryFn: () => answer(api.GET('/api/library/{cardId}', { params: { path: { cardId: cardId ?? '' } } })),
  })
}
