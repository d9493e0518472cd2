import { useMayChange } from '@/account/useMe'
import type { LibraryCard, Player } from '@/api/types'
import { PlayerArt } from '@/players/art/PlayerArt'
import { pictureOf } from '@/players/card/PlayerStatus'
import { FeedbackLine } from '@/players/commands/FeedbackLine'
import { useSendCommand } from '@/players/commands/useCommands'
import { usePlayers } from '@/players/usePlayers'
import { PlayIcon } from '@/shared/icons'
import { Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import css from './library.module.css'

const words = text.library

type Chapter = LibraryCard['chapters'][number]

/** The second tap: where it shall play. */
export function PlayOn({ card, chapter }: { card: LibraryCard; chapter: Chapter | undefined }) {
  const { data: players, error, refetch } = usePlayers()
  return (
    <Panel
      heading={words.playOn}
      aside={<span className={css.facts}>{chapter ? words.fromChapter(chapter.title) : null}</span>}
    >
      {!players && (error ? <Failed error={error} retry={refetch} /> : <Loading count={1} height={72} />)}
      {players?.length === 0 && <p className={css.facts}>{words.noPlayers}</p>}
      <ul className={css.players}>
        {players?.map((player) => (
          <PlayOnPlayer key={player.deviceId} player={player} cardId={card.cardId} chapter={chapter} />
        ))}
      </ul>
    </Panel>
  )
}

function PlayOnPlayer({
  player,
  cardId,
  chapter,
}: {
  player: Player
  cardId: string
  chapter: Chapter | undefined
}) {
  const send = useSendCommand(player)
  const allowed = useMayChange()
  const start = chapter
    ? { chapterKey: chapter.key, ...(chapter.tracks[0] ? { trackKey: chapter.tracks[0].key } : {}) }
    : {}
  return (
    <li>
      <button
        type="button"
        className={css.player}
        disabled={!allowed}
        onClick={() => void send({ kind: 'play-card', cardId, ...start })}
      >
        <PlayerArt family={player.family} picture={pictureOf(player.state)} size={56} />
        <span className={css.playerName}>
          <span className="hidden">{words.playOn} </span>
          {player.name} {!player.state.online && <small>{words.offline}</small>}
        </span>
        <span className={css.playSign}>
          <PlayIcon size={20} />
        </span>
      </button>
      <FeedbackLine player={player} />
    </li>
  )
}
