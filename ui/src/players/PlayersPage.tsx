import { useMayChange } from '@/account/useMe'
import { api, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import { HushIcon } from '@/shared/icons'
import { notices } from '@/shared/notices'
import { Page } from '@/shared/ui/Page'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PlayerCard } from './card/PlayerCard'
import { mergeCommand } from '@/live/merge'
import type { CommandList, Player } from '@/api/types'
import { tracker } from './commands/tracker'
import { NoPlayers } from './NoPlayers'
import css from './players.module.css'
import { usePlayers } from './usePlayers'

const words = text.players

export default function PlayersPage() {
  const { data: players, error, refetch } = usePlayers()
  return (
    <Page title={words.title} actions={players && players.length > 0 && <Quieten players={players} />}>
      {players === undefined && error === null && <Loading className={css.grid} count={2} height={360} />}
      {players === undefined && error !== null && <Failed error={error} retry={refetch} />}
      {players?.length === 0 && <NoPlayers />}
      {players && players.length > 0 && (
        <div className={css.grid}>
          {players.map((player) => (
            <PlayerCard key={player.deviceId} player={player} />
          ))}
        </div>
      )}
    </Page>
  )
}

/** The button for when all of them must be silent now. */
function Quieten({ players }: { players: Player[] }) {
  const cache = useQueryClient()
  const quieten = useMutation({
    mutationFn: () => answer(api.POST('/api/players/quieten', { params: { header: intention() } })),
    onSuccess: ({ items }) => {
      for (const command of items) {
        const before = players.find((player) => player.deviceId === command.deviceId)?.state
        if (before) tracker.follow(command, { kind: 'pause' }, before)
        cache.setQueryData<CommandList>(keys.commands(command.deviceId), (list) =>
          mergeCommand(list, command),
        )
      }
      notices.plain(words.quietened(items.length))
    },
    onError: (error) => notices.bad(messageOf(error)),
  })
  if (!useMayChange()) return null
  return (
    <Button
      variant="default"
      size="md"
      leftSection={<HushIcon size={20} />}
      loading={quieten.isPending}
      onClick={() => quieten.mutate()}
    >
      {words.quieten}
    </Button>
  )
}
