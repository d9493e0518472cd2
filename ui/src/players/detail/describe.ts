import type { PlayerEvent } from '@/api/types'
import { duration } from '@/shared/time'
import { text } from '@/text'

const words = text.players.event

/** An event as a sentence without its subject: "started playing, volume is 5". */
export function describe(event: PlayerEvent): string {
  const said: string[] = []
  const left: string[] = []
  for (const [field, value] of Object.entries(event.changes)) {
    if (unspoken.has(field)) continue
    const sentence = sentences[field]?.(value)
    if (sentence === undefined) left.push(field)
    else if (sentence !== '') said.push(sentence)
  }
  if (left.length > 0) said.push(words.other(left.join(', ')))
  return said.length > 0 ? said.join(', ') : words.nothing
}

const unspoken = new Set([
  'deviceId',
  'version',
  'lastSeenAt',
  'positionAt',
  'chapterKey',
  'trackKey',
  'trackLength',
  'chapterTitle',
  'streaming',
  'source',
])

const sentences: Record<string, (value: unknown) => string> = {
  online: (value) => (value === true ? words.online : words.offline),
  playback: (value) => words.playback[value as keyof typeof words.playback] ?? '',
  volume: (value) => words.volume(String(value)),
  volumeMax: (value) => words.volumeMax(String(value)),
  battery: (value) => words.battery(String(value)),
  trackTitle: (value) => (typeof value === 'string' ? words.track(value) : ''),
  position: (value) => (typeof value === 'number' ? words.position(duration(value)) : ''),
  charging: (value) => (value === true ? words.charging : words.notCharging),
  sleepTimerEndsAt: (value) => (value ? words.sleepTimer : words.noSleepTimer),
  cardId: (value) => (value ? words.card : words.noCard),
  wifiStrength: () => words.wifi,
  temperature: (value) => words.temperature(String(value)),
  dayMode: (value) => (typeof value === 'string' ? words.mode(value) : ''),
}
