import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Audio } from '@/api/types'
import { useFallbackInterval } from '@/live/live'
import { allPages } from '@/shared/pages'
import { useQuery, type QueryClient } from '@tanstack/react-query'

const busy = new Set<Audio['status']>(['checking', 'speaking'])

export function useAudioList() {
  const query = useQuery({
    queryKey: keys.audioList,
    queryFn: () =>
      allPages((cursor) =>
        answer(api.GET('/api/audio', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
      ),
    refetchInterval: (known) =>
      known.state.data?.some((audio) => busy.has(audio.status)) ? fallback : false,
  })
  const fallback = useFallbackInterval(true)
  return query
}

export function replaceInList(cache: QueryClient, audio: Audio) {
  cache.setQueryData<Audio[]>(keys.audioList, (list) =>
    list?.map((one) => (one.audioId === audio.audioId && audio.version >= one.version ? audio : one)),
  )
}
