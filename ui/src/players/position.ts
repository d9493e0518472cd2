import type { PlayerState } from '@/api/types'
import { clamp } from '@/shared/numbers'

/**
 * Where in the track the player is now, in seconds. Players report every now and then; in between the position moves
 * on by itself, but only while it plays, and never past the end. A stream has a length of 0, and no end.
 */
export function positionNow(state: PlayerState, now: number): number | null {
  if (state.position === null || state.position === undefined) return null
  const moved =
    state.playback === 'playing' && state.positionAt ? (now - Date.parse(state.positionAt)) / 1000 : 0
  const end = state.trackLength === 0 ? null : state.trackLength
  return clamp(state.position + Math.max(0, moved), 0, end ?? Number.MAX_SAFE_INTEGER)
}

/** Seconds until the player falls silent; null without a timer. */
export function sleepLeft(state: PlayerState, now: number): number | null {
  if (!state.sleepTimerEndsAt) return null
  const left = (Date.parse(state.sleepTimerEndsAt) - now) / 1000
  return left > 0 ? left : null
}
