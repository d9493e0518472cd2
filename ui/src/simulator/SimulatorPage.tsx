import { useLibrary } from '@/library/useLibrary'
import { Page } from '@/shared/ui/Page'
import { Tag } from '@/shared/ui/Panel'
import { Empty, Loading } from '@/shared/ui/States'
import NotFound from '@/shell/NotFound'
import { config } from '@/config'
import { PlayerArt } from '@/players/art/PlayerArt'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { readPlayers } from './control'
import { Device } from './Device'
import css from './simulator.module.css'

const words = text.simulator
const key = ['simulator']

export default function SimulatorPage() {
  return config.simulatorUrl ? <Room /> : <NotFound />
}

/** Pretend players. This room asks every second, because the simulator is not on our socket. */
function Room() {
  const {
    data: players,
    error,
    refetch,
  } = useQuery({ queryKey: key, queryFn: readPlayers, refetchInterval: 1_000, retry: false, gcTime: 0 })
  const { data: library } = useLibrary()
  return (
    <Page
      title={words.title}
      intro={
        <>
          <Tag tone="warn">{words.badge}</Tag> {words.hint}
        </>
      }
    >
      {!players && !error && <Loading count={2} height={420} className={css.grid} />}
      {error && (
        <Empty
          art={<PlayerArt family="v3" picture="asleep" size={110} />}
          title={text.errors.loadFailed}
          hint={words.unreachable}
        >
          <Button variant="default" onClick={() => void refetch()}>
            {text.common.retry}
          </Button>
        </Empty>
      )}
      {!error && players?.length === 0 && <Empty title={words.empty} hint={words.hint} />}
      {!error && players && (
        <div className={css.grid}>
          {players.map((player) => (
            <Device
              key={player.deviceId}
              player={player}
              library={library ?? []}
              refresh={() => void refetch()}
            />
          ))}
        </div>
      )}
    </Page>
  )
}
