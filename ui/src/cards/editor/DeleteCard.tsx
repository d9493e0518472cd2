import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Card } from '@/api/types'
import { TrashIcon } from '@/shared/icons'
import { deleteWithUndo } from '@/shared/useUndo'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import css from './editor.module.css'

const words = text.cards.editor

export function DeleteCard({ card: { cardId, title } }: { card: Card }) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  function remove() {
    deleteWithUndo(
      `card-${cardId}`,
      text.common.deleted(title),
      (keepalive) => answer(api.DELETE('/api/cards/{cardId}', { params: { path: { cardId } }, keepalive })),
      () => cache.invalidateQueries({ queryKey: keys.cards }),
    )
    void navigate('/cards', { state: { saved: true } })
  }
  return (
    <p className={css.delete}>
      <Button
        variant="subtle"
        color="gray"
        c="var(--bad)"
        leftSection={<TrashIcon size={18} />}
        onClick={remove}
      >
        {words.delete}
      </Button>
      <span>{words.deleteHint}</span>
    </p>
  )
}
