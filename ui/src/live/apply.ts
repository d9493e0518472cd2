import { keys } from '@/api/keys'
import type { Command, CommandList, Job, Player, PlayerEventList } from '@/api/types'
import { serverSays } from '@/shared/clock'
import type { QueryClient } from '@tanstack/react-query'
import { mergeCommand, mergeEvent, mergeState, newerJob } from './merge'
import type { LiveMessage } from './messages'

/** Writes a live message to the query cache, where the rooms read it. */
export function apply(message: LiveMessage, cache: QueryClient, onCommand: (command: Command) => void) {
  serverSays(message.at)
  switch (message.type) {
    case 'player.state':
      cache.setQueryData<Player[]>(keys.players, (players) => mergeState(players, message.data))
      break
    case 'player.event':
      cache.setQueryData<PlayerEventList>(keys.events(message.deviceId), (list) =>
        mergeEvent(list, message.data),
      )
      break
    case 'command':
      cache.setQueryData<CommandList>(keys.commands(message.data.deviceId), (list) =>
        mergeCommand(list, message.data),
      )
      onCommand(message.data)
      break
    case 'job':
      takeJob(cache, message.data)
      break
    case 'audio':
      void cache.invalidateQueries({ queryKey: keys.audioList })
      void cache.invalidateQueries({ queryKey: keys.audio(message.data.id) })
      break
    case 'card':
      void cache.invalidateQueries({ queryKey: keys.cards })
      void cache.invalidateQueries({ queryKey: keys.card(message.data.id) })
      break
    case 'players':
      for (const queryKey of [keys.players, keys.yotoLink, keys.library])
        void cache.invalidateQueries({ queryKey })
      break
    case 'hello':
    case 'pong':
  }
}

export function takeJob(cache: QueryClient, job: Job) {
  cache.setQueryData<Job>(keys.job(job.jobId), (known) => newerJob(known, job))
  if (job.status === 'done' && job.kind === 'publish-card')
    void cache.invalidateQueries({ queryKey: keys.library })
  if (job.status === 'done' && job.kind === 'speech')
    void cache.invalidateQueries({ queryKey: keys.household })
}

/** Nobody knows what was missed before a `hello`: everything that the socket keeps fresh is read again. */
export function catchUp(cache: QueryClient) {
  const lasting = new Set<unknown>([keys.voices[0]])
  void cache.invalidateQueries({ predicate: (query) => !lasting.has(query.queryKey[0]) })
}
