import { CloseIcon, GripIcon, PlusIcon } from '@/shared/icons'
import { text } from '@/text'
import { ActionIcon, TextInput } from '@mantine/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { ChaptersProps } from './Chapters'
import { removeChapter, renameChapter, type DraftChapter } from './draft'
import css from './editor.module.css'
import { TrackRow } from './TrackRow'

const words = text.cards.editor

type ChapterBoxProps = ChaptersProps & { chapter: DraftChapter; number: number }

export function ChapterBox({ chapter, number, draft, change, audio, onAdd }: ChapterBoxProps) {
  const {
    setNodeRef,
    setActivatorNodeRef,
    attributes,
    listeners,
    transform,
    transition,
    isDragging,
    isOver,
    active,
  } = useSortable({ id: `chapter:${chapter.id}` })
  const style = { transform: CSS.Translate.toString(transform), transition }
  const taking = isOver && !String(active?.id).startsWith('chapter:')
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={css.chapter}
      data-dragged={isDragging}
      data-over={taking}
      aria-label={words.chapter(number)}
    >
      <div className={css.chapterHead}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={css.grip}
          {...attributes}
          {...listeners}
          aria-label={words.moveChapter(chapter.title)}
        >
          <GripIcon size={18} />
        </button>
        <span className={css.number} aria-hidden>
          {number}
        </span>
        <TextInput
          className={css.chapterTitle}
          aria-label={words.chapterTitle(number)}
          value={chapter.title}
          maxLength={100}
          onChange={({ currentTarget: { value } }) =>
            change((before) => renameChapter(before, chapter.id, value), `chapter-${chapter.id}`)
          }
        />
        <ActionIcon
          size={40}
          color="gray"
          c="inherit"
          aria-label={words.removeChapter(chapter.title)}
          onClick={() => change((before) => removeChapter(before, chapter.id))}
        >
          <CloseIcon size={18} />
        </ActionIcon>
      </div>
      <SortableContext
        items={chapter.tracks.map((track) => `track:${track.id}`)}
        strategy={verticalListSortingStrategy}
      >
        <ol className={css.tracks}>
          {chapter.tracks.map((track) => (
            <TrackRow key={track.id} track={track} audio={audio} draft={draft} change={change} />
          ))}
        </ol>
      </SortableContext>
      {chapter.tracks.length === 0 && <p className={css.hint}>{words.emptyChapter}</p>}
      <button type="button" className={css.addTrack} onClick={() => onAdd(chapter.id)}>
        <PlusIcon size={16} /> {words.addAudio}
      </button>
    </li>
  )
}
