import { describe, expect, test } from 'vitest'
import { addAsChapter, addChapter, emptyDraft, flawOf, toContent, type Draft } from './draft'
import { dropped } from './drop'

const audio = ['owl', 'fox', 'rain'].map((audioId) => ({ audioId, title: audioId.toUpperCase() }))
const chapters = (draft: Draft) => toContent(draft).chapters.map((chapter) => chapter.audioIds.join('+'))

function card(): Draft {
  return audio.reduce((draft, one) => addAsChapter(draft, one), { ...emptyDraft, title: 'Night' })
}
const chapterId = (draft: Draft, index: number) => `chapter:${draft.chapters[index]?.id ?? ''}`
const trackId = (draft: Draft, index: number) => `track:${draft.chapters[index]?.tracks[0]?.id ?? ''}`

describe('dropping', () => {
  test('a recording below the chapters makes a new one named after it', () => {
    const draft = dropped(emptyDraft, audio, 'audio:fox', 'new:chapter')
    expect(toContent(draft).chapters).toEqual([{ title: 'FOX', audioIds: ['fox'] }])
  })

  test('a recording on a chapter joins it, on a track goes in front of it', () => {
    const draft = card()
    expect(chapters(dropped(draft, audio, 'audio:rain', chapterId(draft, 0)))).toEqual([
      'owl+rain',
      'fox',
      'rain',
    ])
    expect(chapters(dropped(draft, audio, 'audio:rain', trackId(draft, 1)))).toEqual([
      'owl',
      'rain+fox',
      'rain',
    ])
  })

  test('a chapter takes the place of another', () => {
    const draft = card()
    expect(chapters(dropped(draft, audio, chapterId(draft, 2), chapterId(draft, 0)))).toEqual([
      'rain',
      'owl',
      'fox',
    ])
    expect(chapters(dropped(draft, audio, chapterId(draft, 0), chapterId(draft, 2)))).toEqual([
      'fox',
      'rain',
      'owl',
    ])
  })

  test('a track moves to another chapter and leaves its own', () => {
    const draft = card()
    expect(chapters(dropped(draft, audio, trackId(draft, 0), chapterId(draft, 1)))).toEqual([
      '',
      'fox+owl',
      'rain',
    ])
    expect(chapters(dropped(draft, audio, trackId(draft, 2), trackId(draft, 0)))).toEqual([
      'rain+owl',
      'fox',
      '',
    ])
  })
})

describe('what keeps a card from being saved', () => {
  test('no title, no audio, or a chapter without any', () => {
    expect(flawOf(emptyDraft)).toBe('needsTitle')
    expect(flawOf({ ...emptyDraft, title: 'Night' })).toBe('needsChapters')
    expect(flawOf(addChapter(card(), 'Empty'))).toBe('emptyChapters')
    expect(flawOf(card())).toBeNull()
  })
})

test('an empty description is left out', () => {
  expect(toContent(card())).not.toHaveProperty('description')
})
