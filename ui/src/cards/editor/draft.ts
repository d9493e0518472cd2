import type { Audio, Card, CardContent } from '@/api/types'

export type DraftTrack = { id: string; audioId: string }
export type DraftChapter = { id: string; title: string; tracks: DraftTrack[] }
export type Draft = { title: string; description: string; chapters: DraftChapter[] }

let next = 1
const newId = () => String(next++)

export const emptyDraft: Draft = { title: '', description: '', chapters: [] }

export function fromCard(card: Card): Draft {
  return {
    title: card.title,
    description: card.description ?? '',
    chapters: card.chapters.map((chapter) => ({
      id: newId(),
      title: chapter.title,
      tracks: chapter.audioIds.map((audioId) => ({ id: newId(), audioId })),
    })),
  }
}

export function toContent(draft: Draft): CardContent {
  const description = draft.description.trim()
  return {
    title: draft.title.trim(),
    ...(description ? { description } : {}),
    chapters: draft.chapters.map((chapter) => ({
      title: chapter.title.trim(),
      audioIds: chapter.tracks.map((track) => track.audioId),
    })),
  }
}

export type Flaw = 'needsTitle' | 'needsChapters' | 'emptyChapters'

/** Why it cannot be saved yet; null when it can. */
export function flawOf(draft: Draft): Flaw | null {
  if (draft.title.trim() === '') return 'needsTitle'
  if (draft.chapters.length === 0) return 'needsChapters'
  if (draft.chapters.some((chapter) => chapter.tracks.length === 0 || chapter.title.trim() === ''))
    return 'emptyChapters'
  return null
}

export function sameContent(a: Draft, b: Draft) {
  return JSON.stringify(toContent(a)) === JSON.stringify(toContent(b))
}

/** A recording becomes a chapter of its own, named after it; `before` is the chapter it goes in front of. */
export function addAsChapter(draft: Draft, audio: Pick<Audio, 'audioId' | 'title'>, before?: string): Draft {
  const chapter = {
    id: newId(),
    title: audio.title.slice(0, 100),
    tracks: [{ id: newId(), audioId: audio.audioId }],
  }
  return { ...draft, chapters: inserted(draft.chapters, chapter, before) }
}

export function addChapter(draft: Draft, title: string): Draft {
  return { ...draft, chapters: [...draft.chapters, { id: newId(), title, tracks: [] }] }
}

export function addTrack(draft: Draft, chapterId: string, audioId: string, before?: string): Draft {
  const track = { id: newId(), audioId }
  return inChapter(draft, chapterId, (chapter) => ({
    ...chapter,
    tracks: inserted(chapter.tracks, track, before),
  }))
}

export function renameChapter(draft: Draft, chapterId: string, title: string): Draft {
  return inChapter(draft, chapterId, (chapter) => ({ ...chapter, title }))
}

export function removeChapter(draft: Draft, chapterId: string): Draft {
  return { ...draft, chapters: draft.chapters.filter((chapter) => chapter.id !== chapterId) }
}

export function removeTrack(draft: Draft, trackId: string): Draft {
  return {
    ...draft,
    chapters: draft.chapters.map((chapter) => ({
      ...chapter,
      tracks: chapter.tracks.filter((track) => track.id !== trackId),
    })),
  }
}

export function moveChapter(draft: Draft, chapterId: string, overId: string): Draft {
  return { ...draft, chapters: moved(draft.chapters, chapterId, overId) }
}

/** Moves a track to the place of another one, or to the end of a chapter. */
export function moveTrack(
  draft: Draft,
  trackId: string,
  to: { chapterId: string; overTrack?: string },
): Draft {
  const from = chapterOf(draft, trackId)
  const track = from?.tracks.find((one) => one.id === trackId)
  if (!from || !track) return draft
  if (from.id === to.chapterId) {
    const { overTrack } = to
    if (!overTrack) return draft
    return inChapter(draft, from.id, (chapter) => ({
      ...chapter,
      tracks: moved(chapter.tracks, trackId, overTrack),
    }))
  }
  return inChapter(removeTrack(draft, trackId), to.chapterId, (chapter) => ({
    ...chapter,
    tracks: inserted(chapter.tracks, track, to.overTrack),
  }))
}

export function chapterOf(draft: Draft, trackId: string): DraftChapter | undefined {
  return draft.chapters.find((chapter) => chapter.tracks.some((track) => track.id === trackId))
}

function inChapter(draft: Draft, chapterId: string, change: (chapter: DraftChapter) => DraftChapter): Draft {
  return {
    ...draft,
    chapters: draft.chapters.map((chapter) => (chapter.id === chapterId ? change(chapter) : chapter)),
  }
}

function inserted<T extends { id: string }>(list: T[], item: T, before?: string): T[] {
  const at = list.findIndex((one) => one.id === before)
  return at < 0 ? [...list, item] : list.toSpliced(at, 0, item)
}

function moved<T extends { id: string }>(list: T[], id: string, overId: string): T[] {
  const from = list.findIndex((one) => one.id === id)
  const to = list.findIndex((one) => one.id === overId)
  const item = list[from]
  if (item === undefined || to < 0 || from === to) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
