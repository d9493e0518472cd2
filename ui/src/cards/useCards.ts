import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Card } from '@/api/types'
import { allPages } from '@/shared/pages'
import { useQuery } from '@tanstack/react-query'

export function useCards() {
  return useQuery({
    queryKey: keys.cards,
    queryFn: () =>
      allPages((cursor) =>
        answer(api.GET('/api/cards', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } })),
      ),
  })
}

export function useCard(cardId: string) {
  return useQuery({
    queryKey: keys.card(cardId),
    queryFn: () => answer(api.GET('/api/cards/{cardId}', { params: { path: { cardId } } })),
  })
}

export type Publication = 'draft' | 'published' | 'changed'

export function publicationOf(card: Card): Publication {
  if (!card.publishedAt) return 'draft'
  return card.upToDate ? 'published' : 'changed'
}

export const publicationTone = { draft: 'plain', published: 'good', changed: 'warn' } as const
