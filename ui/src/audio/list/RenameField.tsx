import { api, ifMatch } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, ApiError, messageOf } from '@/api/problem'
import type { Audio } from '@/api/types'
import { notices } from '@/shared/notices'
import { text } from '@/text'
import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { replaceInList } from '../useAudio'
import css from './list.module.css'

const words = text.audio

/** The title becomes a field: enter or leaving it saves, escape takes it back. */
export function RenameField({ audio, onDone }: { audio: Audio; onDone: () => void }) {
  const cache = useQueryClient()
  const given = useRef(false)
  const rename = useMutation({
    mutationFn: (title: string) =>
      answer(
        api.PATCH('/api/audio/{audioId}', {
          params: { path: { audioId: audio.audioId }, header: ifMatch(audio.version) },
          body: { title },
        }),
      ),
    onSuccess: (renamed) => replaceInList(cache, renamed),
    onError: (error) => {
      const conflict = error instanceof ApiError && error.status === 412
      notices.bad(conflict ? words.renamedMeanwhile : messageOf(error))
      void cache.invalidateQueries({ queryKey: keys.audioList })
    },
    onSettled: onDone,
  })

  function give(value: string) {
    if (given.current) return
    given.current = true
    const title = value.trim()
    if (title === '' || title === audio.title) onDone()
    else rename.mutate(title)
  }

  return (
    <TextInput
      className={css.rename}
      aria-label={words.titleOf}
      defaultValue={audio.title}
      maxLength={100}
      autoFocus
      disabled={rename.isPending}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => give(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') give(event.currentTarget.value)
        if (event.key === 'Escape') {
          given.current = true
          onDone()
        }
      }}
    />
  )
}
