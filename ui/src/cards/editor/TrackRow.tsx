import { CloseIcon, GripIcon } from '@/shared/icons'
import { duration } from '@/shared/time'
import { text } from '@/text'
import { ActionIcon } from '@mantine/core'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { ChaptersProps } from './Chapters'
import { removeTrack, type DraftTrack } from './draft'
import css from './editor.module.css'

const words = text.cards.editor

type TrackRowProps = Pick<ChaptersProps, 'draft' | 'change' | 'audio'> & { track: DraftTrack }

export function TrackRow({ track, audio, change }: TrackRowProps) {
  const {
    setNodeRef,
    setActivatorNodeRef,
    attributes,
    listeners,
    transform,
    transition,
    isDragging,
    isOver,
  } = useSortable({ id: `track:${track.id}` })
  const style = { transform: CSS.Translate.toString(transform), transition }
  const recording = audio?.find((one) => one.audioId === track.audioId)
  const title = recording?.title ?? (audio ? words.missingAudio : '…')
  return (
    <li ref={setNodeRef} style={style} className={css.track} data-dragged={isDragging} data-over={isOver}>
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={css.grip}
        {...attributes}
        {...listeners}
        aria-label={words.moveTrack(title)}
      >
        <GripIcon size={16} />
      </button>
      <span className={css.pickTitle}>
        {title}
        {recording && recording.status !== 'ready' ? <small>{words.notReady}</small> : null}
        {recording?.duration ? <small>{duration(recording.duration)}</small> : null}
      </span>
      <ActionIcon
        size={40}
        color="gray"
        c="inherit"
        aria-label={words.removeTrack(title)}
        onClick={() => change((before) => removeTrack(before, track.id))}
      >
        <CloseIcon size={16} />
      </ActionIcon>
    </li>
  )
}
