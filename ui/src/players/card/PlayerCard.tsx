import type { Player } from '@/api/types'
import { text } from '@/text'
import { Link } from 'react-router'
import { PlayerArt } from '../art/PlayerArt'
import { FeedbackLine } from '../commands/FeedbackLine'
import { Controls } from './Controls'
import css from './card.module.css'
import { NowPlaying } from './NowPlaying'
import { pictureOf, PlayerStatus } from './PlayerStatus'

const words = text.players

/** One player, with everything one wants at bedtime within reach of a thumb. */
export function PlayerCard({ player }: { player: Player }) {
  return (
    <article className={css.card} data-testid={`player-card-${player.deviceId}`} aria-label={player.name}>
      <header className={css.head}>
        <PlayerArt family={player.family} picture={pictureOf(player.state)} />
        <div className={css.who}>
          <h2>
            <Link
              to={`/players/${encodeURIComponent(player.deviceId)}`}
              aria-label={words.details(player.name)}
            >
              {player.name}
            </Link>
          </h2>
          <p className={css.family}>{words.family[player.family]}</p>
          <PlayerStatus state={player.state} />
        </div>
      </header>
      <NowPlaying state={player.state} />
      <Controls player={player} />
      <FeedbackLine player={player} />
    </article>
  )
}
