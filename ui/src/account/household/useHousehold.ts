import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import { allPages } from '@/shared/pages'
import { useQuery } from '@tanstack/react-query'

export function useHousehold() {
  return useQuery({ queryKey: keys.household, queryFn: () => answer(api.GET('/api/household')) })
}

export function useMembers() {
  return useQuery({
    queryKey: keys.members,
    queryFn: () =>
      allPages((cursor) =>
        answer(
          api.GET('/api/household/members', {
            params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          }),
        ),
      ),
  })
}

export function useInvitations() {
  return useQuery({
    queryKey: keys.invitations,
    queryFn: () =>
      allPages((cursor) =>
        answer(
          api.GET('/api/household/invitations', {
            params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          }),
        ),
      ),
  })
}
