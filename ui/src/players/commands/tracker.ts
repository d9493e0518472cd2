import type { Command } from '@/api/types'
import { furtherCommand } from '@/live/merge'
import type { Asked, Phase } from './outcome'

export type Tracked = Asked & {
  id: number
  deviceId: string
  /** How it ended. It stays so even when the player's state moves on. */
  ended: Phase | null
  dismissed: boolean
}

/** The newest thing asked of each player by this page, followed from the press of the button to its end. */
class Tracker {
  #byDevice = new Map<string, Tracked>()
  // The socket may tell of a command before the request that made it is answered.
  #heard = new Map<string, Command>()
  #listeners = new Set<() => void>()
  #next = 1

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly of = (deviceId: string) => this.#byDevice.get(deviceId) ?? null

  begin(deviceId: string, request: Asked['request'], before: Asked['before']): number {
    const id = this.#next++
    const fresh = { command: null, refused: null, ended: null, dismissed: false }
    this.#byDevice.set(deviceId, { id, deviceId, request, before, ...fresh })
    this.#changed()
    return id
  }

  accepted(deviceId: string, id: number, command: Command) {
    const heard = this.#heard.get(command.commandId)
    this.#update(deviceId, id, { command: heard ? furtherCommand(command, heard) : command })
  }

  /** A command that was sent together with others. */
  follow(command: Command, request: Asked['request'], before: Asked['before']) {
    this.accepted(command.deviceId, this.begin(command.deviceId, request, before), command)
  }

  refused(deviceId: string, id: number, reason: string) {
    this.#update(deviceId, id, { refused: reason })
  }

  end(deviceId: string, id: number, ended: Phase) {
    if (this.of(deviceId)?.ended === null) this.#update(deviceId, id, { ended })
  }

  dismiss(deviceId: string, id: number) {
    this.#update(deviceId, id, { dismissed: true })
  }

  readonly heard = (command: Command) => {
    if (this.#heard.size > 100) this.#heard.clear()
    this.#heard.set(command.commandId, furtherCommand(this.#heard.get(command.commandId), command))
    const tracked = this.#byDevice.get(command.deviceId)
    if (tracked?.command?.commandId !== command.commandId) return
    this.#update(command.deviceId, tracked.id, { command: furtherCommand(tracked.command, command) })
  }

  clear() {
    this.#byDevice.clear()
    this.#heard.clear()
    this.#changed()
  }

  #update(deviceId: string, id: number, change: Partial<Tracked>) {
    const tracked = this.#byDevice.get(deviceId)
    if (tracked?.id !== id) return
    this.#byDevice.set(deviceId, { ...tracked, ...change })
    this.#changed()
  }

  #changed() {
    this.#listeners.forEach((listener) => listener())
  }
}

export const tracker = new Tracker()
