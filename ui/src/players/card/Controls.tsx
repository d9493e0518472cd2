import { useMayChange } from '@/account/useMe'
import type { NewCommand, Player, PlayerState } from '@/api/types'
import { NextIcon, PauseIcon, PlayIcon, PreviousIcon, VolumeIcon } from '@/shared/icons'
import { Range } from '@/shared/ui/Range'
import { text } from '@/text'
import { ActionIcon } from '@mantine/core'
import { useFeedback, useSendCommand } from '../commands/useCommands'
import css from './card.module.css'
import { SleepMenu } from './SleepMenu'

const words = text.players

export function Controls({ player }: { player: Player }) {
  const send = useSendCommand(player)
  const allowed = useMayChange()
  const { state } = player
  const playing = state.playback === 'playing' || state.playback === 'loading'
  const main = playing ? ({ kind: 'pause' } as const) : starting(state)
  return (
    <div role="group" aria-label={words.controlsOf(player.name)}>
      <div className={css.buttons}>
        <SleepMenu
          state={state}
          disabled={!allowed}
          onChoose={(seconds) => void send({ kind: 'set-sleep-timer', seconds })}
        />
        <ActionIcon
          size={52}
          color="gray"
          c="inherit"
          aria-label={words.previous}
          disabled={!allowed}
          onClick={() => void send({ kind: 'previous' })}
        >
          <PreviousIcon size={26} />
        </ActionIcon>
        <ActionIcon
          size={76}
          variant="filled"
          className={css.play}
          aria-label={playing ? words.pause : words.play}
          disabled={!allowed || main === null}
          onClick={() => main && void send(main)}
        >
          {playing ? <PauseIcon size={36} /> : <PlayIcon size={36} />}
        </ActionIcon>
        <ActionIcon
          size={52}
          color="gray"
          c="inherit"
          aria-label={words.next}
          disabled={!allowed}
          onClick={() => void send({ kind: 'next' })}
        >
          <NextIcon size={26} />
        </ActionIcon>
        <span className={css.balance} aria-hidden />
      </div>
      <Volume
        player={player}
        disabled={!allowed}
        onChange={(volume) => void send({ kind: 'set-volume', volume })}
      />
    </div>
  )
}

/** Play goes on with what was paused, or starts the card that is in. */
function starting(state: PlayerState): NewCommand | null {
  if (state.playback === 'paused') return { kind: 'resume' }
  return state.cardId ? { kind: 'play-card', cardId: state.cardId } : null
}

function Volume({
  player,
  disabled,
  onChange,
}: {
  player: Player
  disabled: boolean
  onChange: (volume: number) => void
}) {
  const { volume, volumeMax, dayMode } = player.state
  const feedback = useFeedback(player)
  const wish =
    feedback?.tracked.request.kind === 'set-volume' && waits.has(feedback.phase)
      ? feedback.tracked.request.volume
      : null
  const known = volume ?? 0
  return (
    <div
      className={css.volume}
      data-testid="player-volume"
      data-volume={volume ?? ''}
      data-limit={volumeMax ?? ''}
    >
      <VolumeIcon />
      <Range
        label={words.volume}
        value={wish ?? known}
        max={16}
        limit={volumeMax}
        disabled={disabled || volume === null}
        valueText={(value) => words.volumeOf(value, volumeMax ?? null)}
        onCommit={onChange}
      />
      <span
        className={css.level}
        title={volumeMax ? words.volumeLimit(volumeMax, dayMode ?? null) : undefined}
      >
        <strong>{volume ?? '–'}</strong>
        {volumeMax ? <small>/{volumeMax}</small> : null}
      </span>
    </div>
  )
}

/** The slider stays where the hand left it while the player is being asked; the number is what the player says. */
const waits = new Set(['sending', 'sent', 'acknowledged'])
