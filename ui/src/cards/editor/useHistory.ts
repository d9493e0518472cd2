import { useCallback, useState } from 'react'

type History<T> = { past: T[]; now: T; future: T[]; topic: string | null }

/**
 * A value with undo and redo. Changes of the same topic in a row (typing in one field) count as one step.
 */
export function useHistory<T>(initial: () => T) {
  const [history, setHistory] = useState<History<T>>(() => ({
    past: [],
    now: initial(),
    future: [],
    topic: null,
  }))

  const change = useCallback((next: (now: T) => T, topic: string | null = null) => {
    setHistory((before) => {
      const now = next(before.now)
      if (now === before.now) return before
      const same = topic !== null && topic === before.topic
      return { past: same ? before.past : [...before.past.slice(-99), before.now], now, future: [], topic }
    })
  }, [])

  const undo = useCallback(() => {
    setHistory((before) => {
      const now = before.past.at(-1)
      if (now === undefined) return before
      return { past: before.past.slice(0, -1), now, future: [before.now, ...before.future], topic: null }
    })
  }, [])

  const redo = useCallback(() => {
    setHistory((before) => {
      const [now, ...future] = before.future
      if (now === undefined) return before
      return { past: [...before.past, before.now], now, future, topic: null }
    })
  }, [])

  const reset = useCallback((now: T) => setHistory({ past: [], now, future: [], topic: null }), [])

  return {
    now: history.now,
    change,
    undo,
    redo,
    reset,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
