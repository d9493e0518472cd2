import { api } from '@/api/client'
import { answer, messageOf } from '@/api/problem'

export type Preview = {
  audioId: string
  title: string
  status: 'loading' | 'playing' | 'paused' | 'failed'
  position: number
  length: number
  error: string | null
}

/** Plays one recording. It lives outside the rooms, so moving between them does not stop it. */
class PreviewPlayer {
  #preview: Preview | null = null
  #listeners = new Set<() => void>()
  #element: HTMLAudioElement | null = null
  #renewed = false

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly current = () => this.#preview

  async play(audioId: string, title: string, length: number | null | undefined) {
    if (this.#preview?.audioId === audioId && this.#preview.status !== 'failed') return this.toggle()
    this.#renewed = false
    this.#set({ audioId, title, status: 'loading', position: 0, length: length ?? 0, error: null })
    await this.#load(0)
  }

  toggle() {
    const element = this.#element
    if (!element || !this.#preview) return
    if (element.paused) void element.play().catch(() => undefined)
    else element.pause()
  }

  seek(position: number) {
    if (!this.#element || !this.#preview) return
    this.#element.currentTime = position
    this.#change({ position })
  }

  close() {
    this.#element?.pause()
    this.#element?.removeAttribute('src')
    this.#set(null)
  }

  async #load(position: number) {
    const audioId = this.#preview?.audioId
    if (audioId === undefined) return
    const element = this.#player()
    element.pause()
    try {
      // Asked for anew each time: the signed address lives for an hour only.
      const audio = await answer(api.GET('/api/audio/{audioId}', { params: { path: { audioId } } }))
      if (this.#preview?.audioId !== audioId) return
      if (!audio.playUrl) return this.#change({ status: 'failed' })
      element.src = audio.playUrl
      element.currentTime = position
      await element.play()
    } catch (error) {
      const interrupted = error instanceof DOMException && error.name === 'AbortError'
      if (this.#preview?.audioId !== audioId || interrupted) return
      if (error instanceof DOMException)
        this.#change({ status: error.name === 'NotAllowedError' ? 'paused' : 'failed' })
      else this.#change({ status: 'failed', error: messageOf(error) })
    }
  }

  #player(): HTMLAudioElement {
    if (this.#element) return this.#element
    const element = new Audio()
    element.preload = 'auto'
    element.onplay = () => this.#change({ status: 'playing' })
    element.onpause = () => this.#change({ status: 'paused' })
    element.ontimeupdate = () => this.#change({ position: element.currentTime })
    element.ondurationchange = () => {
      if (Number.isFinite(element.duration)) this.#change({ length: element.duration })
    }
    element.onerror = () => {
      if (!element.getAttribute('src') || !this.#preview) return
      if (this.#renewed) return this.#change({ status: 'failed' })
      this.#renewed = true
      void this.#load(this.#preview.position)
    }
    this.#element = element
    return element
  }

  #change(change: Partial<Preview>) {
    if (this.#preview) this.#set({ ...this.#preview, ...change })
  }

  #set(preview: Preview | null) {
    this.#preview = preview
    this.#listeners.forEach((listener) => listener())
  }
}

export const previewPlayer = new PreviewPlayer()
