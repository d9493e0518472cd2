import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Player } from '@/api/types'
import { useFallbackInterval } from '@/live/live'
import { mergePlayers } from '@/live/merge'
import { allPages } from '@/shared/pages'
import { useQuery, useQueryClient } from '@tanstack/react-query'

/** The household's players; between reads the live messages keep their states fresh. */
export function usePlayers() {
  const cache = useQueryClient()
  return useQuery({
    queryKey: keys.players,
    queryFn: async () => {
      const read = await allPages((cursor) =>
        answer(api.GET('/api/players', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
      )
      return mergePlayers(cache.getQueryData<Player[]>(keys.players), read)
    },
    refetchInterval: useFallbackInterval(true),
  })
}
