// What the stand-in remembers.
const now = () => new Date().toISOString()
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString()
let next = 1
export const newId = (prefix) => `${prefix}${String(next++).padStart(6, '0')}`

const cover = (hue) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 54 80"><rect width="54" height="80" fill="hsl(${hue} 55% 72%)"/><circle cx="30" cy="28" r="13" fill="hsl(${hue + 40} 80% 85%)"/><path d="M0 58q18-18 54 0v22H0z" fill="hsl(${hue} 45% 45%)"/></svg>`)}`

const state = (deviceId, more) => ({
  deviceId,
  online: true,
  lastSeenAt: ago(0),
  playback: 'stopped',
  cardId: null,
  chapterKey: null,
  chapterTitle: null,
  trackKey: null,
  trackTitle: null,
  trackLength: null,
  position: null,
  positionAt: null,
  streaming: null,
  source: null,
  repeatAll: false,
  volume: 6,
  volumeMax: 12,
  sleepTimerEndsAt: null,
  battery: 80,
  charging: false,
  temperature: 22,
  wifiStrength: -54,
  dayMode: 'day',
  nightlight: 'off',
  firmware: 'v2.19.1',
  version: 5,
  ...more,
})

const audio = (title, more = {}) => ({
  audioId: newId('AUDIO'),
  title,
  fileName: `${title}.mp3`,
  status: 'ready',
  reason: null,
  source: 'upload',
  contentType: 'audio/mpeg',
  size: 4_210_000,
  duration: 187,
  bitrate: 192,
  artist: null,
  album: null,
  text: null,
  voice: null,
  playUrl: null,
  createdAt: ago(600),
  updatedAt: ago(600),
  version: 1,
  ...more,
})

const titles = [
  'Bedtime with the Owls',
  'The Very Small Whale',
  'Songs for the Car',
  'Counting Sheep in Wool Street',
  'Grandma Reads',
  'The Bear Who Would Not Sleep',
  'Ocean Sounds',
  'Under the Blanket Radio',
]

export const store = {
  listeners: new Set(),
  me: {
    userId: 'u1',
    email: 'robin@example.org',
    displayName: 'Robin',
    activeHouseholdId: 'H1',
    households: [{ householdId: 'H1', name: 'The Larks', role: 'owner' }],
  },
  household: {
    householdId: 'H1',
    name: 'The Larks',
    createdAt: ago(90_000),
    version: 1,
    quotas: {
      storageBytes: 1_240_000_000,
      storageBytesLimit: 5_000_000_000,
      speechCharacters: 18_200,
      speechCharactersLimit: 100_000,
    },
  },
  members: [
    { userId: 'u1', email: 'robin@example.org', displayName: 'Robin', role: 'owner', joinedAt: ago(90_000) },
    { userId: 'u2', email: 'sam@example.org', displayName: 'Sam', role: 'adult', joinedAt: ago(50_000) },
  ],
  invitations: [
    {
      invitationId: 'I1',
      email: 'granny@example.org',
      role: 'viewer',
      invitedAt: ago(300),
      expiresAt: ago(-9_000),
    },
  ],
  yoto: {
    linked: true,
    accounts: [
      {
        accountId: 'Y1',
        label: 'robin@example.org',
        health: 'healthy',
        linkedAt: ago(40_000),
        lastRefreshedAt: ago(12),
      },
    ],
  },
  players: [
    {
      deviceId: 'y2abc',
      name: 'Nursery',
      family: 'v3',
      type: 'v3',
      state: state('y2abc', {
        playback: 'playing',
        cardId: 'L0',
        chapterKey: '02',
        chapterTitle: 'The owl wakes',
        trackKey: '01',
        trackTitle: 'The owl wakes up',
        trackLength: 240,
        position: 63,
        positionAt: ago(0),
        volume: 5,
        volumeMax: 8,
        dayMode: 'night',
        battery: 64,
      }),
    },
    {
      deviceId: 'm1xyz',
      name: 'Travel Mini',
      family: 'mini',
      type: 'mini',
      state: state('m1xyz', {
        playback: 'paused',
        cardId: 'L2',
        chapterKey: '01',
        chapterTitle: 'Wheels',
        trackKey: '01',
        trackTitle: 'The wheels go round',
        trackLength: 132,
        position: 40,
        positionAt: ago(3),
        battery: 12,
        volume: 9,
        volumeMax: 16,
      }),
    },
    {
      deviceId: 'k9old',
      name: 'Kitchen',
      family: 'v2',
      type: 'v2',
      state: state('k9old', { online: false, lastSeenAt: ago(2000), battery: null, volume: 4 }),
    },
  ],
  events: [
    {
      eventId: 'e2',
      at: ago(1),
      kind: 'playback',
      changes: { playback: 'playing', trackTitle: 'The owl wakes up', position: 63 },
    },
    {
      eventId: 'e1',
      at: ago(4),
      kind: 'status',
      changes: { battery: 64, charging: false, wifiStrength: -54 },
    },
    { eventId: 'e0', at: ago(9), kind: 'presence', changes: { online: true } },
  ],
  commands: [],
  jobs: new Map(),
  uploads: new Map(),
  audio: [
    audio('Owl song', { artist: 'The Larks', album: 'Night' }),
    audio('Papa reads: the lighthouse', { duration: 754, size: 12_100_000 }),
    audio('Rain on the tent', { duration: 1800 }),
    audio('A fox in the moonlight', { source: 'speech', voice: 'amy', duration: 96 }),
    audio('Holiday video', {
      status: 'refused',
      reason: 'The file is a picture, not audio.',
      duration: null,
    }),
    audio('Good night, stars', { duration: 143 }),
  ],
  cards: [],
  library: titles.map((title, index) => ({
    cardId: `L${index}`,
    title,
    author: index % 3 ? 'A. Storyteller' : null,
    coverUrl: index % 4 === 3 ? null : cover(index * 47),
    duration: 900 + index * 411,
    own: index % 3 === 0,
  })),
}

const [one, two, three] = store.audio
store.cards.push(
  {
    cardId: 'CARD1',
    title: 'Good night, Larks',
    description: 'Songs and papa’s voice',
    chapters: [
      { title: 'Owl song', audioIds: [one.audioId] },
      { title: 'The lighthouse', audioIds: [two.audioId, three.audioId] },
    ],
    yotoCardId: 'L0',
    publishedAt: ago(900),
    upToDate: false,
    publishJobId: null,
    createdAt: ago(2000),
    updatedAt: ago(100),
    version: 3,
  },
  {
    cardId: 'CARD2',
    title: 'Rainy day',
    description: null,
    chapters: [{ title: 'Rain', audioIds: [three.audioId] }],
    yotoCardId: null,
    publishedAt: null,
    upToDate: false,
    publishJobId: null,
    createdAt: ago(500),
    updatedAt: ago(500),
    version: 1,
  },
)

export function tell(message) {
  for (const send of store.listeners) send({ at: now(), correlationId: null, ...message })
}

/** A player moves on: new state, an event, and word to the pages. */
export function moved(deviceId, kind, changes) {
  const player = store.players.find((one) => one.deviceId === deviceId)
  player.state = { ...player.state, ...changes, lastSeenAt: now(), version: player.state.version + 1 }
  const event = { eventId: newId('EVENT'), at: now(), kind, changes }
  store.events.unshift(event)
  tell({ type: 'player.state', data: player.state })
  tell({ type: 'player.event', deviceId, data: event })
}
