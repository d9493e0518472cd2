import { config } from '@/config'

export type SimulatedPlayer = {
  deviceId: string
  name: string
  family: 'v1' | 'v2' | 'v3' | 'mini' | 'unknown'
  type: string
  power: 'on' | 'off' | 'booting'
  battery: number
  charging: boolean
  playback: string
  cardId: string | null
  cardTitle: string | null
  chapterKey: string | null
  chapterTitle: string | null
  trackKey: string | null
  trackTitle: string | null
  position: number
  trackLength: number
  volume: number
  volumeMax: number
  sleepTimerSeconds: number | null
  ambient: string | null
  day: boolean
}

export type Knob = 'volume' | 'track'

/** The simulator's own control address. Not our API, so no token goes there. */
const at = (path: string) => `${config.simulatorUrl ?? ''}/simulator/players${path}`

export async function readPlayers(): Promise<SimulatedPlayer[]> {
  const response = await fetch(at(''))
  if (!response.ok) throw new Error(`Simulator answered ${response.status}`)
  return ((await response.json()) as { players: SimulatedPlayer[] }).players
}

async function tell(deviceId: string, what: string, body: unknown) {
  const response = await fetch(at(`/${encodeURIComponent(deviceId)}/${what}`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`Simulator answered ${response.status}`)
}

export const control = (deviceId: string) => ({
  power: (on: boolean) => tell(deviceId, 'power', { on }),
  turn: (knob: Knob, steps: 1 | -1) => tell(deviceId, 'knob', { knob, steps }),
  press: (knob: Knob) => tell(deviceId, 'press', { knob }),
  card: (cardId: string | null) => tell(deviceId, 'card', { cardId }),
  battery: (level: number, charging: boolean) => tell(deviceId, 'battery', { level, charging }),
})

export type Control = ReturnType<typeof control>
