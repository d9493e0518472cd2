// What takes its time: commands and jobs.
import { moved, newId, store, tell } from './store.mjs'

const now = () => new Date().toISOString()

/** Commands to the kitchen player are never answered, so that this too can be looked at. */
export function sendCommand(deviceId, request) {
  const player = store.players.find((one) => one.deviceId === deviceId)
  const seconds = player.state.online ? 15 : 4
  const command = {
    commandId: newId('COMMAND'),
    deviceId,
    ...request,
    status: 'QUEUED',
    reason: null,
    createdAt: now(),
    expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
  }
  store.commands.unshift(command)
  const steps = player.state.online
    ? [
        [300, 'SENT'],
        [900, 'ACKNOWLEDGED'],
      ]
    : [
        [300, 'SENT'],
        [4200, 'EXPIRED'],
      ]
  for (const [after, status] of steps) {
    setTimeout(() => {
      Object.assign(command, { status })
      tell({ type: 'command', data: { ...command } })
    }, after)
  }
  if (player.state.online) setTimeout(() => moved(deviceId, 'playback', effect(player.state, request)), 1500)
  return { ...command }
}

function effect(state, { kind, volume, seconds, cardId, chapterKey }) {
  const positionAt = now()
  switch (kind) {
    case 'pause':
      return { playback: 'paused', positionAt, position: state.position }
    case 'resume':
      return { playback: 'playing', positionAt }
    case 'set-volume':
      return { volume }
    case 'set-sleep-timer':
      return { sleepTimerEndsAt: seconds ? new Date(Date.now() + seconds * 1000).toISOString() : null }
    case 'play-card':
      return {
        playback: 'playing',
        cardId,
        chapterKey: chapterKey ?? '01',
        trackKey: '01',
        trackTitle: 'Dusk',
        position: 0,
        positionAt,
        trackLength: 200,
      }
    default:
      return {
        trackKey: state.trackKey === '01' ? '02' : '01',
        trackTitle: 'Another track',
        position: 0,
        positionAt,
      }
  }
}

export function runJob(kind, subjectId, names, done) {
  const job = {
    jobId: newId('JOB'),
    kind,
    subjectId,
    status: 'waiting',
    progress: 0,
    reason: null,
    steps: names.map((name) => ({ name, status: 'waiting' })),
    createdAt: now(),
    updatedAt: now(),
  }
  store.jobs.set(job.jobId, job)
  let tick = 0
  const ticks = names.length * 4
  const timer = setInterval(() => {
    tick++
    const at = Math.floor(tick / 4)
    job.steps.forEach(
      (step, index) => (step.status = index < at ? 'done' : index === at ? 'running' : 'waiting'),
    )
    job.progress = Math.round((tick / ticks) * 100)
    job.status = tick >= ticks ? 'done' : job.status === 'cancelling' ? 'cancelled' : 'running'
    job.updatedAt = now()
    if (job.status !== 'running') clearInterval(timer)
    if (job.status === 'done') done()
    tell({ type: 'job', data: structuredClone(job) })
  }, 400)
  return structuredClone(job)
}

/** Half a minute of a soft tone as a WAV file. */
export function tone() {
  const rate = 8000
  const samples = rate * 30
  const wav = Buffer.alloc(44 + samples)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + samples, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(rate, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples, 40)
  for (let index = 0; index < samples; index++)
    wav[44 + index] = 128 + Math.round(20 * Math.sin((index * 440 * 2 * Math.PI) / rate))
  return wav
}
