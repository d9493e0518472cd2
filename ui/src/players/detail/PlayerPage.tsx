import type { Player } from '@/api/types'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import NotFound from '@/shell/NotFound'
import { text } from '@/text'
import { useParams } from 'react-router'
import { PlayerCard } from '../card/PlayerCard'
import { usePlayers } from '../usePlayers'
import { CommandLog } from './CommandLog'
import css from './detail.module.css'
import { EventLog } from './EventLog'
import { StateTable } from './StateTable'

const words = text.players

export default function PlayerPage() {
  const { deviceId = '' } = useParams()
  const { data: players, error, refetch } = usePlayers()
  const player = players?.find((one) => one.deviceId === deviceId)
  const back = { to: '/', label: words.back }
  if (players && !player) return <NotFound />
  return (
    <Page title={player?.name ?? words.title} back={back}>
      {!player && (error ? <Failed error={error} retry={refetch} /> : <Loading count={2} height={300} />)}
      {player && <Detail player={player} />}
    </Page>
  )
}

function Detail({ player }: { player: Player }) {
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <PlayerCard player={player} />
        <Panel heading={words.stateTitle}>
          <StateTable state={player.state} />
        </Panel>
      </div>
      <div className={css.column}>
        <Panel heading={words.commandsTitle}>
          <CommandLog deviceId={player.deviceId} />
        </Panel>
        <Panel heading={words.eventsTitle}>
          <EventLog deviceId={player.deviceId} />
        </Panel>
      </div>
    </div>
  )
}
