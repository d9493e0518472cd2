/** Something that is about to happen and can still be taken back. */
export type Pending = { key: string; label: string; endsAt: number }

type Task = Pending & {
  run: (leaving: boolean) => Promise<unknown>
  settled: (outcome: 'undone' | 'done' | { failed: unknown }) => void
  timer: ReturnType<typeof setTimeout>
}

export const undoWindow = 10_000

/**
 * Deleting here means: hide it now, do it in ten seconds, unless undone. When the page is left the waiting ones are
 * carried out at once, so that what was deleted stays deleted.
 */
export class UndoQueue {
  #tasks = new Map<string, Task>()
  #snapshot: readonly Pending[] = []
  #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly pending = () => this.#snapshot

  schedule(
    key: string,
    label: string,
    run: (leaving: boolean) => Promise<unknown>,
    settled: Task['settled'] = () => undefined,
  ) {
    if (this.#tasks.has(key)) return
    const timer = setTimeout(() => void this.#carryOut(key, false), undoWindow)
    this.#tasks.set(key, { key, label, endsAt: Date.now() + undoWindow, run, settled, timer })
    this.#changed()
  }

  undo(key: string) {
    const task = this.#remove(key)
    task?.settled('undone')
  }

  /** Carries out everything that waits; `leaving` tells the requests to outlive the page. */
  async flush(leaving = true) {
    await Promise.all([...this.#tasks.keys()].map((key) => this.#carryOut(key, leaving)))
  }

  async #carryOut(key: string, leaving: boolean) {
    const task = this.#tasks.get(key)
    if (task === undefined) return
    clearTimeout(task.timer)
    try {
      // It stays hidden until the server has answered, or the list would flash it once more.
      const running = task.run(leaving)
      if (leaving) this.#remove(key)
      await running
      task.settled('done')
    } catch (failed) {
      task.settled({ failed })
    } finally {
      this.#remove(key)
    }
  }

  #remove(key: string): Task | undefined {
    const task = this.#tasks.get(key)
    if (task === undefined) return undefined
    clearTimeout(task.timer)
    this.#tasks.delete(key)
    this.#changed()
    return task
  }

  #changed() {
    this.#snapshot = [...this.#tasks.values()].map(({ key, label, endsAt }) => ({ key, label, endsAt }))
    this.#listeners.forEach((listener) => listener())
  }
}

export const undoQueue = new UndoQueue()
