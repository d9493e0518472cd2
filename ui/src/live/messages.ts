import type { Command, Job, PlayerEvent, PlayerState } from '@/api/types'

type Message<Type extends string, Data> = {
  type: Type
  at: string
  correlationId?: string | null
  data: Data
}
type Changed = { id: string }

/** The messages of asyncapi.yaml that the server sends. */
export type LiveMessage =
  | { type: 'hello'; at: string; connectionId: string; expiresAt: string }
  | { type: 'pong'; at: string }
  | Message<'player.state', PlayerState>
  | (Message<'player.event', PlayerEvent> & { deviceId: string })
  | Message<'command', Command>
  | Message<'job', Job>
  | Message<'audio', Changed>
  | Message<'card', Changed>
  | Message<'players', Changed>

/** The same names as values, every one of them, so that a test can hold them against asyncapi.yaml. */
export const SERVER_MESSAGES: Record<LiveMessage['type'], true> = {
  hello: true,
  pong: true,
  'player.state': true,
  'player.event': true,
  command: true,
  job: true,
  audio: true,
  card: true,
  players: true,
}

export function parseMessage(text: unknown): LiveMessage | null {
  if (typeof text !== 'string') return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'type' in value ? (value as LiveMessage) : null
  } catch {
    return null
  }
}
