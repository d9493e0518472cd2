import { api, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import type { Command, CommandList, NewCommand, Player } from '@/api/types'
import { mergeCommand } from '@/live/merge'
import { useNow } from '@/shared/useNow'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { phaseOf, type Phase } from './outcome'
import { tracker, type Tracked } from './tracker'

export function useSendCommand(player: Player) {
  const cache = useQueryClient()
  const { deviceId, state } = player
  return useCallback(
    async (request: NewCommand) => {
      const id = tracker.begin(deviceId, request, state)
      try {
        const command = await answer(
          api.POST('/api/players/{deviceId}/commands', {
            params: { path: { deviceId }, header: intention() },
            body: request,
          }),
        )
        tracker.accepted(deviceId, id, command)
        cache.setQueryData<CommandList>(keys.commands(deviceId), (list) => mergeCommand(list, command))
      } catch (error) {
        tracker.refused(deviceId, id, messageOf(error))
      }
    },
    [cache, deviceId, state],
  )
}

export type Feedback = { tracked: Tracked; phase: Phase }

const underWay = new Set<Phase>(['sending', 'sent', 'acknowledged'])

/** What may be said about the newest command to this player; null when there is nothing to say. */
export function useFeedback(player: Player): Feedback | null {
  const tracked = useSyncExternalStore(tracker.subscribe, () => tracker.of(player.deviceId))
  const waiting = tracked !== null && tracked.ended === null && !tracked.dismissed
  const now = useNow(waiting)
  const phase = tracked === null ? null : (tracked.ended ?? phaseOf(tracked, player.state, now))
  return tracked === null || phase === null || tracked.dismissed ? null : { tracked, phase }
}

/** Notes how a command ended, and takes "done" away after a while; what went wrong stays until it is dismissed. */
export function useSettling(feedback: Feedback | null) {
  const phase = feedback?.phase
  const deviceId = feedback?.tracked.deviceId
  const id = feedback?.tracked.id
  const command = feedback?.tracked.command ?? null
  useEffect(() => {
    if (phase === undefined || deviceId === undefined || id === undefined || underWay.has(phase))
      return undefined
    tracker.end(deviceId, id, phase)
    if (phase === 'expired' && command !== null && command.status !== 'EXPIRED') void askOnce(command)
    if (phase !== 'done') return undefined
    const timer = setTimeout(() => tracker.dismiss(deviceId, id), 4_000)
    return () => clearTimeout(timer)
  }, [deviceId, id, phase, command])
}

/** The time has passed without a word: the server knows how it ended. */
async function askOnce({ deviceId, commandId }: Command) {
  const ended = await answer(
    api.GET('/api/players/{deviceId}/commands/{commandId}', { params: { path: { deviceId, commandId } } }),
  ).catch(() => null)
  if (ended !== null) tracker.heard(ended)
}
