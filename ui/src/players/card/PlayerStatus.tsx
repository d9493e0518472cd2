import type { PlayerState } from '@/api/types'
import { BoltIcon, MoonIcon } from '@/shared/icons'
import { serverNow } from '@/shared/clock'
import { when } from '@/shared/time'
import { text } from '@/text'
import type { Picture } from '../art/pixels'
import css from './card.module.css'

const words = text.players

export function PlayerStatus({ state }: { state: PlayerState }) {
  return (
    <p
      className={css.status}
      data-testid="player-status"
      data-online={state.online}
      data-playback={state.playback}
    >
      <span className={css.dot} data-online={state.online} />
      <span>{presence(state)}</span>
      {state.online && <span className={css.playback}>{words.playback[state.playback]}</span>}
      <Battery state={state} />
      {state.dayMode === 'night' && (
        <span className={css.night}>
          <MoonIcon size={15} /> {words.night}
        </span>
      )}
    </p>
  )
}

function presence({ online, lastSeenAt }: PlayerState) {
  if (online) return words.online
  return lastSeenAt ? words.lastSeen(when(lastSeenAt)) : words.neverSeen
}

function Battery({ state: { battery, charging } }: { state: PlayerState }) {
  if (battery === null || battery === undefined) return null
  return (
    <span className={css.battery} data-low={battery <= 15 && !charging}>
      <span className={css.cell} aria-hidden>
        <span style={{ width: `${battery}%` }} />
      </span>
      {charging && <BoltIcon size={13} />}
      <span aria-hidden>{battery} %</span>
      <span className="hidden">{words.battery(battery, charging === true)}</span>
    </span>
  )
}

/** What the drawn player shows on its display. */
export function pictureOf(state: PlayerState): Picture {
  if (!state.online) return 'asleep'
  if (state.sleepTimerEndsAt && Date.parse(state.sleepTimerEndsAt) > serverNow()) return 'moon'
  if (state.playback === 'playing') return 'bars'
  if (state.playback === 'paused') return 'pause'
  return state.playback === 'loading' ? 'loading' : 'face'
}
