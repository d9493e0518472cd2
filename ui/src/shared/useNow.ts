import { useSyncExternalStore } from 'react'
import { serverNow } from './clock'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let second = 0

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

function tick() {
  second = serverNow()
  listeners.forEach((listener) => listener())
}

const still = () => () => undefined

/** The server's time, once a second while `running`; one timer for the whole page, and none when nobody needs it. */
export function useNow(running: boolean): number {
  return useSyncExternalStore(running ? subscribe : still, () => {
    if (timer === undefined || Math.abs(serverNow() - second) > 1500) second = roundedNow()
    return second
  })
}

// A snapshot must not change between two looks at it, so it is the second that has begun.
function roundedNow() {
  return Math.floor(serverNow() / 1000) * 1000
}
