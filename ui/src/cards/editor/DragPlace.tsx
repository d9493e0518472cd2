import type { Audio } from '@/api/types'
import { text } from '@/text'
import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useState, type ReactNode } from 'react'
import type { Draft } from './draft'
import { dropped, kindOf, nameIn } from './drop'
import css from './editor.module.css'

const words = text.cards.dnd

type DragPlaceProps = {
  draft: Draft
  change: (next: (draft: Draft) => Draft) => void
  audio: Audio[]
  children: ReactNode
}

/** Where chapters, tracks and recordings can be dragged, by hand or by keyboard. */
export function DragPlace({ draft, change, audio, children }: DragPlaceProps) {
  const [active, setActive] = useState<string | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const name = (id: UniqueIdentifier | undefined) => nameIn(draft, audio, String(id))
  const announcements: Announcements = {
    onDragStart: (event) => words.picked(name(event.active.id)),
    onDragOver: ({ active: what, over }) =>
      over ? words.over(name(what.id), name(over.id)) : words.nowhere(name(what.id)),
    onDragEnd: ({ active: what, over }) =>
      over ? words.dropped(name(what.id), name(over.id)) : words.cancelled(name(what.id)),
    onDragCancel: (event) => words.cancelled(name(event.active.id)),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.instructions } }}
      onDragStart={(event) => setActive(String(event.active.id))}
      onDragCancel={() => setActive(null)}
      onDragEnd={({ active: what, over }) => {
        setActive(null)
        if (over) change((before) => dropped(before, audio, String(what.id), String(over.id)))
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {active && <div className={css.overlay}>{name(active)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** Chapters land on chapters; tracks and recordings on a track if one is there, else on its chapter. */
const collisions: CollisionDetection = (args) => {
  const dragged = kindOf(String(args.active.id))
  const fits = args.droppableContainers.filter(
    ({ id }) => dragged !== 'chapter' || kindOf(String(id)) === 'chapter',
  )
  const narrowed = { ...args, droppableContainers: fits }
  const under = pointerWithin(narrowed)
  const track = under.find(({ id }) => kindOf(String(id)) === 'track')
  if (track) return [track]
  return under.length > 0 ? under : closestCenter(narrowed)
}
