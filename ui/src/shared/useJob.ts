import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Job } from '@/api/types'
import { useFallbackInterval } from '@/live/live'
import { newerJob } from '@/live/merge'
import { useQuery, useQueryClient } from '@tanstack/react-query'

export function isOver(job: Job | undefined) {
  return job?.status === 'done' || job?.status === 'failed' || job?.status === 'cancelled'
}

/** Long work, followed by live messages. */
export function useJob(jobId: string | null | undefined) {
  const cache = useQueryClient()
  const fallback = useFallbackInterval(true)
  return useQuery({
    queryKey: keys.job(jobId ?? ''),
    enabled: Boolean(jobId),
    queryFn: async () => {
      const read = await answer(api.GET('/api/jobs/{jobId}', { params: { path: { jobId: jobId ?? '' } } }))
      return newerJob(cache.getQueryData<Job>(keys.job(read.jobId)), read)
    },
    refetchInterval: (query) => (isOver(query.state.data) ? false : fallback),
  })
}
