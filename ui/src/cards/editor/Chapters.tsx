import type { Audio } from '@/api/types'
import { text } from '@/text'
import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { ChapterBox } from './ChapterBox'
import type { Draft } from './draft'
import css from './editor.module.css'

const words = text.cards.editor

export type ChaptersProps = {
  draft: Draft
  change: (next: (draft: Draft) => Draft, topic?: string | null) => void
  audio: Audio[] | undefined
  onAdd: (chapterId: string) => void
}

export function Chapters(props: ChaptersProps) {
  const { chapters } = props.draft
  return (
    <>
      <p className={css.hint}>{words.chaptersHint}</p>
      <SortableContext
        items={chapters.map((chapter) => `chapter:${chapter.id}`)}
        strategy={verticalListSortingStrategy}
      >
        <ol className={css.chapters} aria-label={words.chapters}>
          {chapters.map((chapter, index) => (
            <ChapterBox key={chapter.id} chapter={chapter} number={index + 1} {...props} />
          ))}
        </ol>
      </SortableContext>
      <NewChapterZone empty={chapters.length === 0} />
    </>
  )
}

/** Dropping a recording below the chapters makes a new one of it. */
function NewChapterZone({ empty }: { empty: boolean }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: 'new:chapter' })
  const inviting = String(active?.id).startsWith('audio:')
  return (
    <div ref={setNodeRef} className={css.zone} data-over={isOver} data-open={empty || inviting}>
      {empty || inviting ? words.noChapters : null}
    </div>
  )
}
