import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UndoQueue, undoWindow } from './undo'

let queue: UndoQueue
const run = vi.fn<(leaving: boolean) => Promise<unknown>>()
const settled = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  run.mockResolvedValue(undefined)
  queue = new UndoQueue()
  queue.schedule('audio-1', 'Owl song is deleted', run, settled)
})
afterEach(() => vi.useRealTimers())

test('nothing is deleted before ten seconds have passed', async () => {
  await vi.advanceTimersByTimeAsync(undoWindow - 1)
  expect(run).not.toHaveBeenCalled()
  expect(queue.pending().map((one) => one.key)).toEqual(['audio-1'])
  await vi.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledExactlyOnceWith(false)
  expect(queue.pending()).toEqual([])
})

test('undone in time, it never happens', async () => {
  queue.undo('audio-1')
  await vi.advanceTimersByTimeAsync(undoWindow * 2)
  expect(run).not.toHaveBeenCalled()
  expect(settled).toHaveBeenCalledWith('undone')
})

test('leaving the page carries out what waits, once, in a way that outlives it', async () => {
  await queue.flush()
  await vi.advanceTimersByTimeAsync(undoWindow)
  expect(run).toHaveBeenCalledExactlyOnceWith(true)
})

test('when the server refuses, it is shown again and the reason is handed on', async () => {
  run.mockRejectedValue(new Error('a card uses it'))
  await vi.advanceTimersByTimeAsync(undoWindow)
  expect(settled).toHaveBeenCalledWith({ failed: new Error('a card uses it') })
  expect(queue.pending()).toEqual([])
})
