import { messageOf } from '@/api/problem'
import { text } from '@/text'
import { useSyncExternalStore } from 'react'
import { notices } from './notices'
import { undoQueue } from './undo'

export function usePendingDeletions() {
  const pending = useSyncExternalStore(undoQueue.subscribe, undoQueue.pending)
  return new Set(pending.map((one) => one.key))
}

/** Hides it now, carries it out after the window, and says so when the server refuses. */
export function deleteWithUndo(
  key: string,
  label: string,
  run: (leaving: boolean) => Promise<unknown>,
  after: () => Promise<unknown> | undefined,
) {
  undoQueue.schedule(
    key,
    label,
    async (leaving) => {
      await run(leaving)
      if (!leaving) await after()
    },
    (outcome) => {
      if (typeof outcome === 'object') notices.bad(messageOf(outcome.failed) || text.errors.unknown)
    },
  )
}
