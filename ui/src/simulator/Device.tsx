import type { LibraryEntry } from '@/api/types'
import { colours, pixels, type Picture } from '@/players/art/pixels'
import { BoltIcon, PowerIcon } from '@/shared/icons'
import { notices } from '@/shared/notices'
import { duration } from '@/shared/time'
import { Range } from '@/shared/ui/Range'
import { text } from '@/text'
import { NativeSelect, Switch } from '@mantine/core'
import { control, type Control, type SimulatedPlayer } from './control'
import { KnobDial } from './KnobDial'
import css from './simulator.module.css'

const words = text.simulator

type DeviceProps = { player: SimulatedPlayer; library: LibraryEntry[]; refresh: () => void }

/** One player as a thing to touch: slot on top, a knob on each side, a display that tells what goes on. */
export function Device({ player, library, refresh }: DeviceProps) {
  const device = control(player.deviceId)
  const act = (action: (device: Control) => Promise<unknown>) => {
    void action(device).then(refresh, () => notices.bad(words.unreachable))
  }
  const on = player.power === 'on'
  return (
    <article className={css.device} aria-label={player.name} data-testid={`simulated-${player.deviceId}`}>
      <header className={css.head}>
        <h2>{player.name}</h2>
        <Switch
          size="md"
          aria-label={`${words.power}: ${player.name}`}
          checked={player.power !== 'off'}
          onChange={(event) => {
            const wanted = event.currentTarget.checked
            act((it) => it.power(wanted))
          }}
          thumbIcon={<PowerIcon size={12} color="#2b2345" />}
        />
      </header>
      <NativeSelect
        className={css.slot}
        aria-label={words.slot(player.name)}
        value={player.cardId ?? ''}
        disabled={!on}
        data={choices(player, library)}
        onChange={(event) => {
          const cardId = event.currentTarget.value || null
          act((it) => it.card(cardId))
        }}
      />
      <div className={css.body} data-family={player.family}>
        <KnobDial
          label={words.volumeKnob(player.name)}
          caption={words.volume}
          value={player.volume}
          max={16}
          valueText={`${player.volume} / ${player.volumeMax}`}
          disabled={!on}
          pressLabel={words.pressVolume}
          onTurn={(steps) => act((it) => it.turn('volume', steps))}
          onPress={() => act((it) => it.press('volume'))}
        />
        <Display player={player} />
        <KnobDial
          label={words.trackKnob(player.name)}
          caption={words.track}
          value={chapterNumber(player)}
          max={Math.max(chapterNumber(player), 100)}
          valueText={player.trackTitle ?? player.chapterTitle ?? words.noCard}
          disabled={!on}
          pressLabel={words.pressTrack}
          onTurn={(steps) => act((it) => it.turn('track', steps))}
          onPress={() => act((it) => it.press('track'))}
        />
      </div>
      <div className={css.battery}>
        <Range
          label={words.battery(player.name)}
          value={player.battery}
          max={100}
          valueText={(value) => `${value} %`}
          onCommit={(level) => act((it) => it.battery(level, player.charging))}
        />
        <span className={css.percent}>{player.battery} %</span>
        <Switch
          size="sm"
          label={words.charging}
          checked={player.charging}
          thumbIcon={<BoltIcon size={10} color="#2b2345" />}
          onChange={(event) => {
            const charging = event.currentTarget.checked
            act((it) => it.battery(player.battery, charging))
          }}
        />
      </div>
    </article>
  )
}

function Display({ player }: { player: SimulatedPlayer }) {
  const picture = pictureOf(player)
  return (
    <div className={css.display} data-power={player.power}>
      <svg viewBox="0 0 8 8" aria-hidden focusable={false} shapeRendering="crispEdges">
        {pixels[picture].flatMap((row, y) =>
          Array.from(row, (letter, x) =>
            letter === '.' ? null : (
              <rect
                key={`${x}-${y}`}
                x={x + 0.08}
                y={y + 0.08}
                width="0.84"
                height="0.84"
                fill={colours[letter]}
              />
            ),
          ),
        )}
      </svg>
      <p className={css.what}>{titleOf(player)}</p>
      <p className={css.time}>{player.power === 'on' && player.cardId ? timeOf(player) : ' '}</p>
    </div>
  )
}

/** A stream has no length. */
function timeOf({ position, trackLength }: SimulatedPlayer) {
  return trackLength > 0 ? `${duration(position)} / ${duration(trackLength)}` : duration(position)
}

function pictureOf({ power, playback }: SimulatedPlayer): Picture {
  if (power !== 'on') return power === 'booting' ? 'loading' : 'asleep'
  return playback === 'playing' ? 'bars' : playback === 'paused' ? 'pause' : 'face'
}

function titleOf({ power, trackTitle, chapterTitle, cardTitle }: SimulatedPlayer) {
  if (power !== 'on') return power === 'booting' ? words.booting : words.off
  return trackTitle ?? chapterTitle ?? cardTitle ?? words.nothing
}

/** Chapter keys are numbers as text on most cards. */
function chapterNumber({ chapterKey }: SimulatedPlayer) {
  return Number.parseInt(chapterKey ?? '', 10) || 0
}

function choices(player: SimulatedPlayer, library: LibraryEntry[]) {
  const known = library.map((entry) => ({ value: entry.cardId, label: entry.title }))
  const other = player.cardId && !known.some(({ value }) => value === player.cardId)
  return [
    { value: '', label: words.noCard },
    ...(other ? [{ value: player.cardId ?? '', label: player.cardTitle ?? player.cardId ?? '' }] : []),
    ...known,
  ]
}
