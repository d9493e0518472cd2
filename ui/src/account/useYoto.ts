import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import { notices } from '@/shared/notices'
import { useMutation, useQuery } from '@tanstack/react-query'

export function useYotoLink() {
  return useQuery({ queryKey: keys.yotoLink, queryFn: () => answer(api.GET('/api/auth/yoto')) })
}

/** Leaves the page for Yoto's consent page, which leads back to /yoto/callback. */
export function useLinkYoto() {
  return useMutation({
    mutationFn: () => answer(api.POST('/api/auth/yoto/start')),
    onSuccess: ({ authorizeUrl }) => window.location.assign(authorizeUrl),
    onError: (error) => notices.bad(messageOf(error)),
  })
}
