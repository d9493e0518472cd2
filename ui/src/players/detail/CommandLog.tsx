import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Command, CommandList } from '@/api/types'
import { mergeCommand } from '@/live/merge'
import { serverNow } from '@/shared/clock'
import { clockTime, when } from '@/shared/time'
import { Tag } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { useNow } from '@/shared/useNow'
import { text } from '@/text'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { nameOf } from '../commands/FeedbackLine'
import css from './detail.module.css'

const words = text.players
const tones = {
  QUEUED: 'plain',
  SENT: 'plain',
  ACKNOWLEDGED: 'good',
  FAILED: 'bad',
  EXPIRED: 'warn',
} as const

export function CommandLog({ deviceId }: { deviceId: string }) {
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: keys.commands(deviceId),
    queryFn: async () => {
      const read = await answer(
        api.GET('/api/players/{deviceId}/commands', { params: { path: { deviceId }, query: { limit: 10 } } }),
      )
      const known = cache.getQueryData<CommandList>(keys.commands(deviceId))?.items ?? []
      return known.reduce<CommandList>((list, command) => mergeCommand(list, command) ?? list, read)
    },
  })
  useNow(data?.items.some((command) => open(command)) ?? false)
  if (error && !data) return <Failed error={error} retry={refetch} />
  if (!data) return <Loading count={3} height={36} />
  if (data.items.length === 0) return <p className={css.soft}>{words.commandsEmpty}</p>
  return (
    <ol className={css.log} aria-label={words.commandsTitle} tabIndex={0}>
      {data.items.slice(0, 10).map((command) => (
        <li key={command.commandId}>
          <time dateTime={command.createdAt} title={when(command.createdAt)}>
            {clockTime(command.createdAt)}
          </time>
          <Tag tone={tones[statusOf(command)]}>{words.status[statusOf(command)]}</Tag>
          <span>
            {nameOf(command)}
            {command.reason ? ` (${command.reason})` : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}

function open({ status }: Command) {
  return status === 'QUEUED' || status === 'SENT'
}

/** A command that nobody answered in time is over, whether or not somebody came to say so. */
function statusOf(command: Command): Command['status'] {
  return open(command) && serverNow() > Date.parse(command.expiresAt) + 1_500 ? 'EXPIRED' : command.status
}
