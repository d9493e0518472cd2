import { useMayChange } from '@/account/useMe'
import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Audio } from '@/api/types'
import { PauseIcon, PencilIcon, PlayIcon, SpeechIcon, TrashIcon } from '@/shared/icons'
import { bytes } from '@/shared/numbers'
import { duration, when } from '@/shared/time'
import { Tag } from '@/shared/ui/Panel'
import { deleteWithUndo } from '@/shared/useUndo'
import { text } from '@/text'
import { ActionIcon, Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePreview } from '../preview/MiniPlayer'
import { previewPlayer } from '../preview/previewPlayer'
import css from './list.module.css'
import { RenameField } from './RenameField'

const words = text.audio

export function AudioRow({ audio }: { audio: Audio }) {
  const [renaming, setRenaming] = useState(false)
  const allowed = useMayChange()
  const remove = useDeleteAudio(audio)
  return (
    <li className={css.row} data-testid={`audio-${audio.audioId}`}>
      <Listen audio={audio} />
      {renaming ? (
        <RenameField audio={audio} onDone={() => setRenaming(false)} />
      ) : (
        <div className={css.what}>
          <p className={css.title}>{audio.title}</p>
          <p className={css.facts}>{facts(audio)}</p>
          {audio.reason && <p className={css.reason}>{audio.reason}</p>}
          {audio.status !== 'ready' && (
            <Tag tone={audio.status === 'refused' || audio.status === 'failed' ? 'bad' : 'plain'}>
              {words.status[audio.status]}
            </Tag>
          )}
        </div>
      )}
      {allowed && !renaming && (
        <div className={css.actions}>
          <ActionIcon
            size={44}
            color="gray"
            c="inherit"
            aria-label={words.rename(audio.title)}
            onClick={() => setRenaming(true)}
          >
            <PencilIcon size={20} />
          </ActionIcon>
          <ActionIcon
            size={44}
            color="gray"
            c="inherit"
            aria-label={words.delete(audio.title)}
            onClick={remove}
          >
            <TrashIcon size={20} />
          </ActionIcon>
        </div>
      )}
    </li>
  )
}

function Listen({ audio }: { audio: Audio }) {
  const preview = usePreview()
  const playing = preview?.audioId === audio.audioId && preview.status === 'playing'
  if (audio.status === 'checking' || audio.status === 'speaking') {
    return (
      <span className={css.busy}>
        <Loader size={20} />
      </span>
    )
  }
  return (
    <ActionIcon
      size={48}
      variant="light"
      disabled={audio.status !== 'ready'}
      aria-label={playing ? words.pausePreview(audio.title) : words.listen(audio.title)}
      onClick={() => void previewPlayer.play(audio.audioId, audio.title, audio.duration)}
    >
      {playing ? <PauseIcon size={20} /> : <PlayIcon size={20} />}
    </ActionIcon>
  )
}

function facts(audio: Audio) {
  const parts = [
    audio.duration ? duration(audio.duration) : null,
    audio.artist,
    audio.album,
    audio.source === 'speech' ? null : audio.size ? bytes(audio.size) : null,
    when(audio.createdAt),
  ].filter(Boolean)
  return (
    <>
      {audio.source === 'speech' && (
        <span className={css.spoken}>
          <SpeechIcon size={15} /> {words.spoken} ·{' '}
        </span>
      )}
      {parts.join(' · ')}
    </>
  )
}

function useDeleteAudio({ audioId, title }: Audio) {
  const cache = useQueryClient()
  return () => {
    if (previewPlayer.current()?.audioId === audioId) previewPlayer.close()
    deleteWithUndo(
      `audio-${audioId}`,
      text.common.deleted(title),
      (keepalive) => answer(api.DELETE('/api/audio/{audioId}', { params: { path: { audioId } }, keepalive })),
      () => {
        void cache.invalidateQueries({ queryKey: keys.household })
        return cache.invalidateQueries({ queryKey: keys.audioList })
      },
    )
  }
}
