import { usePreview } from '@/audio/preview/MiniPlayer'
import { previewPlayer } from '@/audio/preview/previewPlayer'
import type { Audio } from '@/api/types'
import { GripIcon, PauseIcon, PlayIcon, PlusIcon } from '@/shared/icons'
import { duration } from '@/shared/time'
import { matches, SearchField } from '@/shared/ui/SearchField'
import { Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { ActionIcon, Button } from '@mantine/core'
import { useDraggable } from '@dnd-kit/core'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import css from './editor.module.css'

const words = text.cards.editor

type PickerProps = { audio: Audio[] | undefined; draggable?: boolean; onAdd: (audio: Audio) => void }

/** The family's finished audio, to be dragged into a chapter or added with +. */
export function AudioPicker({ audio, draggable = false, onAdd }: PickerProps) {
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  if (!audio) return <Loading count={4} height={48} />
  const ready = audio.filter((one) => one.status === 'ready')
  if (ready.length === 0) {
    return (
      <div className={css.nothing}>
        <p>{words.audioEmpty}</p>
        <Button component={Link} to="/audio" variant="light">
          {words.audioEmptyAction}
        </Button>
      </div>
    )
  }
  const found = ready.filter((one) => matches(sought, one.title, one.artist, one.album))
  return (
    <>
      <SearchField label={text.audio.searchLabel} value={query} onChange={setQuery} />
      {found.length === 0 && <p role="status">{text.common.nothingFound(sought)}</p>}
      <ul className={css.picker}>
        {found.map((one) => (
          <li key={one.audioId} className={css.pick}>
            {draggable && <Handle audio={one} />}
            <Listen audio={one} />
            <span className={css.pickTitle}>
              {one.title}
              {one.duration ? <small>{duration(one.duration)}</small> : null}
            </span>
            <ActionIcon
              size={40}
              variant="light"
              aria-label={words.asChapter(one.title)}
              onClick={() => onAdd(one)}
            >
              <PlusIcon size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  )
}

function Handle({ audio }: { audio: Audio }) {
  const { setNodeRef, listeners, attributes } = useDraggable({ id: `audio:${audio.audioId}` })
  return (
    <button
      type="button"
      ref={setNodeRef}
      className={css.grip}
      {...attributes}
      {...listeners}
      aria-label={words.drag(audio.title)}
    >
      <GripIcon size={18} />
    </button>
  )
}

function Listen({ audio }: { audio: Audio }) {
  const preview = usePreview()
  const playing = preview?.audioId === audio.audioId && preview.status === 'playing'
  return (
    <ActionIcon
      size={36}
      color="gray"
      c="inherit"
      aria-label={playing ? text.audio.pausePreview(audio.title) : text.audio.listen(audio.title)}
      onClick={() => void previewPlayer.play(audio.audioId, audio.title, audio.duration)}
    >
      {playing ? <PauseIcon size={16} /> : <PlayIcon size={16} />}
    </ActionIcon>
  )
}
