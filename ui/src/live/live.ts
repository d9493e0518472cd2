import { api } from '@/api/client'
import { answer } from '@/api/problem'
import { createQueryClient } from '@/api/queryClient'
import { tracker } from '@/players/commands/tracker'
import { session } from '@/session/session'
import { useSyncExternalStore } from 'react'
import { apply, catchUp } from './apply'
import { LiveConnection } from './connection'

export const queryClient = createQueryClient()

export const live = new LiveConnection({
  ticket: () => answer(api.POST('/api/live/tickets')),
  open: (url) => new WebSocket(url),
  onMessage: (message) => apply(message, queryClient, tracker.heard),
  onHello: () => catchUp(queryClient),
})

export function useLiveStatus() {
  return useSyncExternalStore(live.subscribe, live.status)
}

/** Nothing is polled while the socket speaks; without it, what is being waited for is asked for now and then. */
export function useFallbackInterval(waiting: boolean): number | false {
  return useLiveStatus() !== 'live' && waiting ? 3_000 : false
}

/** Ties the socket to the sign-in, the network and the eyes of the user. */
export function startLive() {
  const follow = () => {
    if (session.status() === 'signed-in') live.start()
    else live.stop()
    if (session.status() === 'signed-out') {
      queryClient.clear()
      tracker.clear()
    }
  }
  session.subscribe(follow)
  follow()
  window.addEventListener('online', () => live.hurry())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) live.hurry()
  })
}
