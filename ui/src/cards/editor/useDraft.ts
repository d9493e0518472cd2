import { api, ifMatch, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, ApiError } from '@/api/problem'
import type { Card } from '@/api/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { emptyDraft, flawOf, fromCard, sameContent, toContent } from './draft'
import { useHistory } from './useHistory'

/** The card as it is being edited, what it was when read, and how to save it. */
export function useDraft(card: Card | null) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [base, setBase] = useState(() => ({
    version: card?.version ?? 0,
    content: card ? fromCard(card) : emptyDraft,
  }))
  const history = useHistory(() => base.content)
  const key = useRef<ReturnType<typeof intention>>(undefined)
  const dirty = !sameContent(history.now, base.content)

  function adopt(newest: Card) {
    const content = fromCard(newest)
    setBase({ version: newest.version, content })
    history.reset(content)
  }

  const save = useMutation<Card, ApiError>({
    mutationFn: () => {
      const body = toContent(history.now)
      if (card) {
        const params = { path: { cardId: card.cardId }, header: ifMatch(base.version) }
        return answer(api.PUT('/api/cards/{cardId}', { params, body }))
      }
      key.current ??= intention()
      return answer(api.POST('/api/cards', { params: { header: key.current }, body }))
    },
    onMutate: () => history.now,
    onSettled: () => (key.current = undefined),
    onSuccess: async (saved) => {
      // What was typed while it was being saved stays, as a change to the new version.
      setBase({ version: saved.version, content: fromCard(saved) })
      cache.setQueryData(keys.card(saved.cardId), saved)
      void cache.invalidateQueries({ queryKey: keys.cards })
      if (!card) await navigate(`/cards/${saved.cardId}`, { replace: true, state: { saved: true } })
    },
  })

  if (card && card.version > base.version && !save.isPending) {
    // Publishing makes a new version of the same content: no reason to disturb anybody.
    if (sameContent(fromCard(card), base.content)) setBase({ ...base, version: card.version })
    // Somebody else saved it, and nothing was changed here: just show theirs.
    else if (!dirty) adopt(card)
  }

  const conflict = save.error?.status === 412
  async function loadNewest() {
    if (!card) return
    const newest = await cache.fetchQuery({
      queryKey: keys.card(card.cardId),
      staleTime: 0,
      queryFn: () => answer(api.GET('/api/cards/{cardId}', { params: { path: { cardId: card.cardId } } })),
    })
    adopt(newest)
    save.reset()
  }

  return { ...history, dirty, flaw: flawOf(history.now), save, conflict, loadNewest }
}

export type DraftState = ReturnType<typeof useDraft>
