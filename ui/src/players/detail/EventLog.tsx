import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import { clockTime, when } from '@/shared/time'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { useQuery } from '@tanstack/react-query'
import { describe } from './describe'
import css from './detail.module.css'

const words = text.players

/** What the player reported; new lines arrive by the socket. */
export function EventLog({ deviceId }: { deviceId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.events(deviceId),
    queryFn: () =>
      answer(
        api.GET('/api/players/{deviceId}/events', { params: { path: { deviceId }, query: { limit: 50 } } }),
      ),
  })
  if (error && !data) return <Failed error={error} retry={refetch} />
  if (!data) return <Loading count={4} height={36} />
  if (data.items.length === 0) return <p className={css.soft}>{words.eventsEmpty}</p>
  return (
    <ol className={css.log} aria-label={words.eventsTitle} tabIndex={0}>
      {data.items.map((event) => (
        <li key={event.eventId}>
          <time dateTime={event.at} title={when(event.at)}>
            {clockTime(event.at)}
          </time>
          <span className={css.kind} data-kind={event.kind}>
            {words.eventKind[event.kind]}
          </span>
          <span>{describe(event)}</span>
        </li>
      ))}
    </ol>
  )
}
