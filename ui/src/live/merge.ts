import type {
  Command,
  CommandList,
  Job,
  Player,
  PlayerEvent,
  PlayerEventList,
  PlayerState,
} from '@/api/types'

/** Messages may come late, twice, or before the answer of the request that caused them: the newer one stays. */
export function newerState(known: PlayerState, heard: PlayerState): PlayerState {
  return heard.version > known.version ? heard : known
}

export function mergeState(players: Player[] | undefined, heard: PlayerState): Player[] | undefined {
  if (players === undefined) return undefined
  let changed = false
  const merged = players.map((player) => {
    if (player.deviceId !== heard.deviceId) return player
    const state = newerState(player.state, heard)
    if (state === player.state) return player
    changed = true
    return { ...player, state }
  })
  return changed ? merged : players
}

/** A list that was asked for may be older than what the socket said meanwhile. */
export function mergePlayers(known: Player[] | undefined, read: Player[]): Player[] {
  return read.map((player) => {
    const before = known?.find((one) => one.deviceId === player.deviceId)
    return before ? { ...player, state: newerState(player.state, before.state) } : player
  })
}

const rank: Record<Command['status'], number> = { QUEUED: 0, SENT: 1, ACKNOWLEDGED: 2, FAILED: 3, EXPIRED: 3 }

export function furtherCommand(known: Command | undefined, heard: Command): Command {
  return known !== undefined && rank[known.status] >= rank[heard.status] ? known : heard
}

export function mergeCommand(list: CommandList | undefined, heard: Command): CommandList | undefined {
  if (list === undefined) return undefined
  const known = list.items.find((command) => command.commandId === heard.commandId)
  const further = furtherCommand(known, heard)
  if (further === known) return list
  const items = known ? list.items.map((one) => (one === known ? further : one)) : [further, ...list.items]
  return { ...list, items }
}

export function mergeEvent(
  list: PlayerEventList | undefined,
  heard: PlayerEvent,
): PlayerEventList | undefined {
  if (list === undefined || list.items.some((event) => event.eventId === heard.eventId)) return list
  const items = [heard, ...list.items].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 200)
  return { ...list, items }
}

const ended = new Set<Job['status']>(['done', 'failed', 'cancelled'])

export function newerJob(known: Job | undefined, heard: Job): Job {
  if (known === undefined) return heard
  if (ended.has(known.status) && !ended.has(heard.status)) return known
  return heard.updatedAt >= known.updatedAt ? heard : known
}
