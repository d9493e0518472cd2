import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Role } from '@/api/types'
import { useQuery } from '@tanstack/react-query'

export function useMe() {
  return useQuery({ queryKey: keys.me, queryFn: () => answer(api.GET('/api/user-auth/me')) })
}

/** The role in the household one acts in; until it is known nothing that needs one is offered. */
export function useRole(): Role | null {
  const { data: me } = useMe()
  return me?.households.find((household) => household.householdId === me.activeHouseholdId)?.role ?? null
}

/** Viewers look and listen; owners and adults change things. */
export function useMayChange(): boolean {
  const role = useRole()
  return role === 'owner' || role === 'adult'
}
