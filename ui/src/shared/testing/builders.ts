import type { Command, Player, PlayerState } from '@/api/types'

export function aState(more: Partial<PlayerState> = {}): PlayerState {
  return { deviceId: 'p1', online: true, playback: 'playing', volume: 5, version: 10, ...more }
}

export function aPlayer(more: Partial<PlayerState> = {}): Player {
  const state = aState(more)
  return { deviceId: state.deviceId, name: 'Nursery', family: 'v3', type: 'v3', state }
}

export const noon = Date.parse('2026-01-01T12:00:00.000Z')

export function at(seconds: number) {
  return new Date(noon + seconds * 1000).toISOString()
}

export function aCommand(more: Partial<Command> = {}): Command {
  return {
    commandId: 'c1',
    deviceId: 'p1',
    kind: 'set-volume',
    status: 'QUEUED',
    createdAt: at(0),
    expiresAt: at(15),
    ...more,
  }
}

/** A promise that is settled from outside. */
export function later<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((done, fail) => {
    resolve = done
    reject = fail
  })
  return { promise, resolve, reject }
}
