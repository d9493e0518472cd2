import type { Audio } from '@/api/types'
import { text } from '@/text'
import { addAsChapter, addTrack, chapterOf, moveChapter, moveTrack, type Draft } from './draft'

export type Kind = 'chapter' | 'track' | 'audio' | 'new'

/** Things that are dragged or dropped on have ids like `track:7`. */
export function kindOf(id: string): Kind {
  return id.split(':', 1)[0] as Kind
}

function rest(id: string) {
  return id.slice(id.indexOf(':') + 1)
}

/** What the card is after something was dropped on something. */
export function dropped(
  draft: Draft,
  audio: Pick<Audio, 'audioId' | 'title'>[],
  dragged: string,
  over: string,
): Draft {
  const [what, where] = [rest(dragged), rest(over)]
  const chapterId =
    kindOf(over) === 'track' ? chapterOf(draft, where)?.id : kindOf(over) === 'chapter' ? where : undefined
  switch (kindOf(dragged)) {
    case 'chapter':
      return kindOf(over) === 'chapter' ? moveChapter(draft, what, where) : draft
    case 'track':
      if (chapterId === undefined) return draft
      return moveTrack(
        draft,
        what,
        kindOf(over) === 'track' ? { chapterId, overTrack: where } : { chapterId },
      )
    case 'audio': {
      const recording = audio.find((one) => one.audioId === what)
      if (!recording) return draft
      if (chapterId === undefined) return addAsChapter(draft, recording)
      return addTrack(draft, chapterId, what, kindOf(over) === 'track' ? where : undefined)
    }
    case 'new':
      return draft
  }
}

/** How a thing is called when the move is read out. */
export function nameIn(draft: Draft, audio: Pick<Audio, 'audioId' | 'title'>[], id: string): string {
  const key = rest(id)
  const titleOf = (audioId: string | undefined) =>
    audio.find((one) => one.audioId === audioId)?.title ?? text.cards.editor.missingAudio
  switch (kindOf(id)) {
    case 'chapter':
      return draft.chapters.find((chapter) => chapter.id === key)?.title ?? text.cards.editor.untitled
    case 'track':
      return titleOf(chapterOf(draft, key)?.tracks.find((track) => track.id === key)?.audioId)
    case 'audio':
      return titleOf(key)
    case 'new':
      return text.cards.editor.addChapter
  }
}
