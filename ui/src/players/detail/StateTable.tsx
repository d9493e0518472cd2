import type { PlayerState } from '@/api/types'
import { when } from '@/shared/time'
import { text } from '@/text'
import css from './detail.module.css'

const { fields, values, day, night, volumeOf } = text.players

/** What the player last said, as far as it said it. */
export function StateTable({ state }: { state: PlayerState }) {
  const rows: [string, string | null][] = [
    [fields.volume, known(state.volume, (volume) => volumeOf(volume, state.volumeMax ?? null))],
    [fields.battery, known(state.battery, (percent) => values.percent(percent, state.charging === true))],
    [fields.wifi, known(state.wifiStrength, wifi)],
    [fields.temperature, known(state.temperature, values.degrees)],
    [fields.mode, known(state.dayMode, (mode) => (mode === 'night' ? night : day))],
    [fields.nightlight, known(state.nightlight, (colour) => (colour === 'off' ? values.off : colour))],
    [fields.repeat, known(state.repeatAll, (on) => (on ? values.yes : values.no))],
    [fields.source, known(state.source, String)],
    [fields.firmware, known(state.firmware, String)],
    [fields.seen, known(state.lastSeenAt, when)],
  ]
  return (
    <dl className={css.table}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {name === fields.nightlight && value?.startsWith('#') && (
              <span className={css.swatch} style={{ background: value }} />
            )}
            {value ?? <span className={css.soft}>{text.common.unknown}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function known<T>(value: T | null | undefined, show: (value: T) => string): string | null {
  return value === null || value === undefined ? null : show(value)
}

function wifi(strength: number) {
  return values.dBm(strength, strength > -60 ? values.strong : strength > -75 ? values.fair : values.weak)
}
