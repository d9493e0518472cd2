import type { LiveTicket } from '@/api/types'
import { parseMessage, type LiveMessage } from './messages'

export type LiveStatus = 'off' | 'connecting' | 'live' | 'waiting'

type Parts = {
  ticket: () => Promise<LiveTicket>
  open: (url: string) => WebSocket
  onMessage: (message: LiveMessage) => void
  /** Called on every `hello`, the first one too: what was read before may have changed unheard. */
  onHello: () => void
}

const pingEvery = 25_000
const answerWithin = 10_000
const longestWait = 30_000

/** 0.5 s, 1 s, 2 s ... 30 s, each with some chance, so that many pages do not come back at the same moment. */
export function backOff(attempt: number, chance = Math.random()): number {
  return Math.min(longestWait, 500 * 2 ** attempt) * (0.5 + chance / 2)
}

/** Keeps the live socket open: a fresh ticket for every try, back-off between tries, a ping to notice a dead line. */
export class LiveConnection {
  #parts: Parts
  #status: LiveStatus = 'off'
  #listeners = new Set<() => void>()
  #socket: WebSocket | null = null
  #attempt = 0
  #generation = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #ping: ReturnType<typeof setTimeout> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly status = () => this.#status

  start() {
    if (this.#status !== 'off') return
    this.#attempt = 0
    void this.#connect()
  }

  stop() {
    this.#leave()
    this.#become('off')
  }

  /** The network is back, or the page is looked at again: no need to sit out the wait. */
  hurry() {
    if (this.#status !== 'waiting') return
    this.#attempt = 0
    clearTimeout(this.#timer)
    void this.#connect()
  }

  async #connect() {
    this.#leave()
    const generation = this.#generation
    this.#become('connecting')
    try {
      const { url, ticket } = await this.#parts.ticket()
      if (generation !== this.#generation) return
      const socket = this.#parts.open(url)
      this.#socket = socket
      socket.onopen = () => socket.send(JSON.stringify({ type: 'ticket', ticket }))
      socket.onmessage = (event) => this.#hear(event.data)
      socket.onclose = () => {
        if (generation === this.#generation) this.#retry()
      }
      this.#expectAnswer()
    } catch {
      if (generation === this.#generation) this.#retry()
    }
  }

  #hear(data: unknown) {
    const message = parseMessage(data)
    if (message === null) return
    clearTimeout(this.#ping)
    this.#ping = setTimeout(() => {
      this.#socket?.send(JSON.stringify({ type: 'ping' }))
      this.#expectAnswer()
    }, pingEvery)
    if (message.type === 'hello') {
      this.#attempt = 0
      this.#become('live')
      this.#parts.onHello()
    }
    this.#parts.onMessage(message)
  }

  #expectAnswer() {
    clearTimeout(this.#ping)
    this.#ping = setTimeout(() => this.#retry(), answerWithin)
  }

  #retry() {
    this.#leave()
    this.#become('waiting')
    this.#timer = setTimeout(() => void this.#connect(), backOff(this.#attempt++))
  }

  #leave() {
    this.#generation++
    clearTimeout(this.#timer)
    clearTimeout(this.#ping)
    const socket = this.#socket
    this.#socket = null
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null
      socket.close()
    }
  }

  #become(status: LiveStatus) {
    if (this.#status === status) return
    this.#status = status
    this.#listeners.forEach((listener) => listener())
  }
}
