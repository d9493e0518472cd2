import type { Command, NewCommand, PlayerState } from '@/api/types'

/** What the page may say about a command. `sent` covers "acknowledged, not yet seen". */
export type Phase = 'sending' | 'sent' | 'acknowledged' | 'done' | 'failed' | 'expired'

export type Asked = {
  request: NewCommand
  /** The player's state when the button was pressed. */
  before: PlayerState
  command: Command | null
  /** Why the server refused the request, if it did. */
  refused: string | null
}

/** How long past its end a command is waited for before it counts as not answered. */
const grace = 1_500
/** A sleep timer and a jump are right when they are about right. */
const nearSeconds = 20

/**
 * The one rule of truthfulness: "done" is said only when the player's own state shows it, newer than the moment the
 * button was pressed. A player that already was as wanted sends no news; there its acknowledgement is enough.
 */
export function phaseOf(asked: Asked, state: PlayerState, now: number): Phase {
  const { command, request, before } = asked
  if (asked.refused !== null || command?.status === 'FAILED') return 'failed'
  const heard = command?.status === 'ACKNOWLEDGED'
  const news = state.version > before.version
  if (shows(state, asked, now) && (news || (heard && shows(before, asked, now) && !relative(request))))
    return 'done'
  if (command === null) return 'sending'
  if (command.status === 'EXPIRED') return 'expired'
  if (heard) return 'acknowledged'
  if (now > Date.parse(command.expiresAt) + grace) return 'expired'
  return command.status === 'SENT' ? 'sent' : 'sending'
}

/** Whether this state is what was asked for. */
function shows(state: PlayerState, { request, before, command }: Asked, now: number): boolean {
  switch (request.kind) {
    case 'pause':
      return state.playback === 'paused' || state.playback === 'stopped'
    case 'stop':
      return state.playback === 'stopped'
    case 'resume':
      return state.playback === 'playing'
    case 'play-card':
      return (
        state.playback === 'playing' &&
        state.cardId === request.cardId &&
        (request.chapterKey === undefined || state.chapterKey === request.chapterKey)
      )
    case 'next':
    case 'previous':
      return (
        state.chapterKey !== before.chapterKey ||
        state.trackKey !== before.trackKey ||
        restarted(state, before)
      )
    case 'seek':
      return near(state.position ?? null, request.secondsIn ?? 0)
    case 'set-volume':
      return state.volume === request.volume
    case 'set-sleep-timer': {
      if (!request.seconds) return (state.sleepTimerEndsAt ?? null) === null
      if (!state.sleepTimerEndsAt) return false
      const from = command ? Date.parse(command.createdAt) : now
      return near((Date.parse(state.sleepTimerEndsAt) - from) / 1000, request.seconds)
    }
  }
}

function relative(request: NewCommand) {
  return request.kind === 'next' || request.kind === 'previous' || request.kind === 'play-card'
}

function restarted(state: PlayerState, before: PlayerState) {
  return (before.position ?? 0) > 3 && (state.position ?? 0) < 3
}

function near(value: number | null, target: number) {
  return value !== null && Math.abs(value - target) <= nearSeconds
}
