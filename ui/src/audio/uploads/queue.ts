import { ApiError } from '@/api/problem'
import type { Audio, AudioUpload } from '@/api/types'
import { text } from '@/text'

export type UploadStatus =
  'waiting' | 'announcing' | 'uploading' | 'interrupted' | 'finishing' | 'sent' | 'failed'

export type Upload = {
  id: string
  file: File
  status: UploadStatus
  /** Per cent of the bytes that the store has taken. */
  progress: number
  target: AudioUpload | null
  reason: string | null
  tries: number
}

/** What the queue needs of the world. */
export type UploadSteps = {
  announce: (file: File, id: string) => Promise<AudioUpload>
  put: (file: File, target: AudioUpload, onProgress: (percent: number) => void) => Promise<void>
  complete: (audioId: string) => Promise<Audio>
  wait: (milliseconds: number) => Promise<void>
  newId: () => string
}

/** Two at a time keeps a phone's upstream busy without making each file crawl. */
const lanes = 2
const tries = 5

/**
 * Sends files one after the other. A lost connection interrupts a file and the queue takes it up again by itself;
 * only what is really refused is left for the user to decide.
 */
export class UploadQueue {
  #uploads: readonly Upload[] = []
  #listeners = new Set<() => void>()
  #steps: UploadSteps

  constructor(steps: UploadSteps) {
    this.#steps = steps
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly uploads = () => this.#uploads

  get busy() {
    return this.#uploads.some((upload) => upload.status !== 'sent' && upload.status !== 'failed')
  }

  add(files: Iterable<File>) {
    const fresh = Array.from(files, (file): Upload => {
      const reason = unfit(file)
      const base = { id: this.#steps.newId(), file, progress: 0, target: null, tries: 0 }
      return { ...base, status: reason ? 'failed' : 'waiting', reason }
    })
    this.#set([...this.#uploads, ...fresh])
    this.#fill()
  }

  retry(id: string) {
    const upload = this.#find(id)
    if (upload?.status !== 'failed' || unfit(upload.file)) return
    this.#change(id, { status: 'waiting', reason: null, tries: 0, progress: 0 })
    this.#fill()
  }

  /** The network is back: what was interrupted goes on at once. */
  resume() {
    for (const upload of this.#uploads)
      if (upload.status === 'interrupted') this.#change(upload.id, { status: 'waiting' })
    this.#fill()
  }

  remove(ids: Iterable<string>) {
    const gone = new Set(ids)
    this.#set(this.#uploads.filter((upload) => !gone.has(upload.id)))
  }

  #fill() {
    const active = this.#uploads.filter((upload) => working.has(upload.status)).length
    const waiting = this.#uploads.filter((upload) => upload.status === 'waiting')
    for (const upload of waiting.slice(0, Math.max(0, lanes - active))) void this.#send(upload.id)
  }

  async #send(id: string) {
    const upload = this.#find(id)
    if (!upload) return
    try {
      this.#change(id, { status: 'announcing', tries: upload.tries + 1 })
      const target = fresh(upload.target) ?? (await this.#steps.announce(upload.file, id))
      this.#change(id, { status: 'uploading', target })
      // Bytes that have arrived are not sent again when only the word about them was lost.
      if (upload.progress < 100 || upload.target !== target) {
        await this.#steps.put(upload.file, target, (progress) =>
          this.#change(id, { progress: Math.min(progress, 99) }),
        )
      }
      this.#change(id, { status: 'finishing', progress: 100 })
      await this.#steps.complete(target.audioId)
      this.#change(id, { status: 'sent', reason: null })
    } catch (error) {
      this.#stumble(id, error)
    }
    this.#fill()
  }

  #stumble(id: string, error: unknown) {
    const upload = this.#find(id)
    if (!upload) return
    const lost = error instanceof ApiError && (error.unreachable || error.status >= 500)
    if (!lost || upload.tries >= tries) {
      const reason = error instanceof ApiError ? error.message : text.errors.unknown
      this.#change(id, { status: 'failed', reason, target: null, progress: 0 })
      return
    }
    this.#change(id, { status: 'interrupted', reason: text.audio.uploads.lost })
    void this.#steps.wait(1000 * 2 ** upload.tries).then(() => {
      if (this.#find(id)?.status !== 'interrupted') return
      this.#change(id, { status: 'waiting' })
      this.#fill()
    })
  }

  #find(id: string) {
    return this.#uploads.find((upload) => upload.id === id)
  }

  #change(id: string, change: Partial<Upload>) {
    this.#set(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)))
  }

  #set(uploads: readonly Upload[]) {
    this.#uploads = uploads
    this.#listeners.forEach((listener) => listener())
  }
}

const working = new Set<UploadStatus>(['announcing', 'uploading', 'finishing'])

/** A signed address that is about to end is no use for a long upload. */
function fresh(target: AudioUpload | null): AudioUpload | null {
  return target && Date.parse(target.expiresAt) > Date.now() + 60_000 ? target : null
}

function unfit(file: File): string | null {
  if (file.size === 0) return text.audio.uploads.emptyFile
  if (file.size > 500_000_000) return text.audio.uploads.tooLarge
  return null
}
