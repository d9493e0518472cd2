// The control address of the simulator, for the same players.
import { moved, store } from './store.mjs'

const power = new Map()

const shown = ({ deviceId, name, family, type, state }) => ({
  deviceId,
  name,
  family,
  type,
  power: power.get(deviceId) ?? (state.online ? 'on' : 'off'),
  battery: state.battery ?? 50,
  charging: state.charging ?? false,
  playback: state.playback,
  cardId: state.cardId,
  cardTitle: store.library.find((card) => card.cardId === state.cardId)?.title ?? null,
  chapterKey: state.chapterKey,
  chapterTitle: state.chapterTitle,
  trackKey: state.trackKey,
  trackTitle: state.trackTitle,
  position: state.position ?? 0,
  trackLength: state.trackLength ?? 0,
  volume: state.volume,
  volumeMax: state.volumeMax,
  sleepTimerSeconds: null,
  ambient: null,
  day: state.dayMode === 'day',
})

const done = { status: 200, json: {} }
const at = (what) => new RegExp(`^/simulator/players/([^/]+)/${what}$`)
const stateOf = (id) => store.players.find((player) => player.deviceId === id).state

export const simulatorRoutes = [
  ['GET', /^\/simulator\/players$/, () => ({ json: { players: store.players.map(shown) } })],
  [
    'POST',
    at('power'),
    ({ params: [id], body }) => {
      power.set(id, body.on ? 'on' : 'off')
      moved(id, 'presence', { online: body.on, playback: 'stopped' })
      return done
    },
  ],
  [
    'POST',
    at('knob'),
    ({ params: [id], body }) => {
      const { volume, volumeMax } = stateOf(id)
      if (body.knob === 'volume')
        moved(id, 'playback', { volume: Math.max(0, Math.min(volumeMax, volume + body.steps)) })
      return done
    },
  ],
  [
    'POST',
    at('press'),
    ({ params: [id] }) => {
      const playing = stateOf(id).playback === 'playing'
      moved(id, 'playback', {
        playback: playing ? 'paused' : 'playing',
        positionAt: new Date().toISOString(),
      })
      return done
    },
  ],
  [
    'POST',
    at('card'),
    ({ params: [id], body }) => {
      const start = {
        playback: 'playing',
        position: 0,
        positionAt: new Date().toISOString(),
        trackLength: 200,
      }
      moved(
        id,
        'playback',
        body.cardId
          ? { ...start, cardId: body.cardId }
          : { playback: 'stopped', cardId: null, trackTitle: null },
      )
      return done
    },
  ],
  [
    'POST',
    at('battery'),
    ({ params: [id], body }) => {
      moved(id, 'status', { battery: body.level, charging: body.charging })
      return done
    },
  ],
]
