import { CloseIcon, PauseIcon, PlayIcon } from '@/shared/icons'
import { duration, spokenDuration } from '@/shared/time'
import { text } from '@/text'
import { ActionIcon, Loader } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import css from './miniPlayer.module.css'
import { previewPlayer, type Preview } from './previewPlayer'

export function usePreview() {
  return useSyncExternalStore(previewPlayer.subscribe, previewPlayer.current)
}

/** What is being listened to, at the bottom of every room. */
export function MiniPlayer() {
  const preview = usePreview()
  if (!preview) return null
  return (
    <section className={css.player} data-mini-player aria-label={text.audio.preview.region}>
      <PlayButton preview={preview} />
      <div className={css.middle}>
        <p className={css.title}>{preview.title}</p>
        {preview.status === 'failed' ? (
          <p role="alert" className={css.failed}>
            {preview.error ?? text.audio.preview.failed}
          </p>
        ) : (
          <Seek preview={preview} />
        )}
      </div>
      <ActionIcon
        size={44}
        color="gray"
        c="inherit"
        aria-label={text.audio.preview.close}
        onClick={() => previewPlayer.close()}
      >
        <CloseIcon size={20} />
      </ActionIcon>
    </section>
  )
}

function PlayButton({ preview }: { preview: Preview }) {
  const playing = preview.status === 'playing'
  return (
    <ActionIcon
      size={48}
      variant="filled"
      aria-label={playing ? text.audio.preview.pause : text.audio.preview.play}
      disabled={preview.status === 'failed'}
      onClick={() => previewPlayer.toggle()}
    >
      {preview.status === 'loading' ? (
        <Loader size={20} color="white" />
      ) : playing ? (
        <PauseIcon />
      ) : (
        <PlayIcon />
      )}
    </ActionIcon>
  )
}

function Seek({ preview }: { preview: Preview }) {
  const length = Math.max(1, Math.round(preview.length))
  const position = Math.min(Math.round(preview.position), length)
  return (
    <div className={css.seek}>
      <span>{duration(position)}</span>
      <input
        type="range"
        min={0}
        max={length}
        step={1}
        value={position}
        aria-label={text.audio.preview.seek}
        aria-valuetext={spokenDuration(position)}
        style={{ '--filled': `${(position / length) * 100}%` } as React.CSSProperties}
        onChange={(event) => previewPlayer.seek(Number(event.currentTarget.value))}
      />
      <span>{duration(length)}</span>
    </div>
  )
}
