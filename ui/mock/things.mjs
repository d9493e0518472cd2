// The same for audio, cards, the library and jobs.
import { drop, found, list, missing, none, now, problem, version } from './answers.mjs'
import { newId, store, tell } from './store.mjs'
import { runJob, tone } from './work.mjs'

export const thingRoutes = (origin) => [
  ['GET', /^\/api\/jobs\/([^/]+)$/, ({ params: [id] }) => found(store.jobs.get(id))],
  [
    'POST',
    /^\/api\/jobs\/([^/]+)\/cancel$/,
    ({ params: [id] }) => ({
      status: 202,
      json: Object.assign(store.jobs.get(id), { status: 'cancelling' }),
    }),
  ],
  ['GET', /^\/api\/audio$/, () => list(process.env.EMPTY ? [] : store.audio)],
  [
    'GET',
    /^\/api\/audio\/voices$/,
    () => ({
      json: {
        items: [
          { voice: 'amy', name: 'Amy', language: 'British English' },
          { voice: 'joey', name: 'Joey', language: 'American English' },
        ],
      },
    }),
  ],
  [
    'POST',
    /^\/api\/audio\/uploads$/,
    ({ body }) => {
      const audioId = newId('AUDIO')
      store.audio.unshift({
        ...store.audio.at(-1),
        audioId,
        title: body.fileName.replace(/\.\w+$/, ''),
        fileName: body.fileName,
        size: body.size,
        status: 'uploading',
        reason: null,
        createdAt: now(),
        updatedAt: now(),
        version: 1,
      })
      return {
        status: 201,
        json: {
          audioId,
          url: `${origin}/store/${audioId}`,
          method: 'PUT',
          headers: { 'Content-Type': body.contentType },
          expiresAt: new Date(Date.now() + 9e5).toISOString(),
        },
      }
    },
  ],
  ['PUT', /^\/store\/([^/]+)$/, () => ({ status: 200 })],
  ['GET', /^\/store\/([^/]+)$/, () => ({ bytes: tone(), headers: { 'Content-Type': 'audio/wav' } })],
  [
    'POST',
    /^\/api\/audio\/([^/]+)\/complete$/,
    ({ params: [id] }) => {
      const audio = store.audio.find((one) => one.audioId === id)
      audio.status = 'checking'
      setTimeout(() => {
        const refused = /pdf|txt/.test(audio.fileName)
        Object.assign(
          audio,
          refused ? { status: 'refused', reason: 'This is a text, not audio.' } : { status: 'ready' },
        )
        audio.version++
        tell({ type: 'audio', data: { id } })
      }, 1200)
      return { status: 202, json: audio }
    },
  ],
  [
    'POST',
    /^\/api\/audio\/speech$/,
    ({ body }) => {
      const audio = {
        ...store.audio.at(-1),
        audioId: newId('AUDIO'),
        title: body.title,
        status: 'speaking',
        source: 'speech',
        text: body.text,
        voice: body.voice,
        createdAt: now(),
        version: 1,
      }
      store.audio.unshift(audio)
      return {
        status: 202,
        json: runJob('speech', audio.audioId, ['Speak the text', 'Check the audio'], () => {
          Object.assign(audio, { status: 'ready', version: 2 })
          tell({ type: 'audio', data: { id: audio.audioId } })
        }),
      }
    },
  ],
  [
    'GET',
    /^\/api\/audio\/([^/]+)$/,
    ({ params: [id] }) => {
      const audio = store.audio.find((one) => one.audioId === id)
      return audio ? { json: { ...audio, playUrl: `${origin}/store/${id}` } } : missing
    },
  ],
  [
    'PATCH',
    /^\/api\/audio\/([^/]+)$/,
    ({ params: [id], body }) => {
      const audio = store.audio.find((one) => one.audioId === id)
      return found(audio && Object.assign(audio, body, { version: audio.version + 1 }))
    },
  ],
  [
    'DELETE',
    /^\/api\/audio\/([^/]+)$/,
    ({ params: [id] }) => {
      const card = store.cards.find((one) => one.chapters.some((chapter) => chapter.audioIds.includes(id)))
      if (card)
        return problem(409, 'A card uses it', `The card “${card.title}” uses it. Take it off the card first.`)
      drop(store.audio, (one) => one.audioId === id)
      return none
    },
  ],
  ['GET', /^\/api\/cards$/, () => list(process.env.EMPTY ? [] : store.cards)],
  [
    'POST',
    /^\/api\/cards$/,
    ({ body }) => {
      const card = {
        ...store.cards[0],
        ...body,
        cardId: newId('CARD'),
        yotoCardId: null,
        publishedAt: null,
        upToDate: false,
        publishJobId: null,
        createdAt: now(),
        updatedAt: now(),
        version: 1,
      }
      store.cards.unshift(card)
      return { status: 201, json: card }
    },
  ],
  [
    'GET',
    /^\/api\/cards\/([^/]+)$/,
    ({ params: [id] }) => found(store.cards.find((one) => one.cardId === id)),
  ],
  [
    'PUT',
    /^\/api\/cards\/([^/]+)$/,
    ({ params: [id], body, headers }) => {
      const card = store.cards.find((one) => one.cardId === id)
      if (card.version !== version(headers)) return problem(412, 'Somebody changed it meanwhile')
      return {
        json: Object.assign(card, { description: null }, body, {
          version: card.version + 1,
          updatedAt: now(),
        }),
      }
    },
  ],
  [
    'DELETE',
    /^\/api\/cards\/([^/]+)$/,
    ({ params: [id] }) => (drop(store.cards, (one) => one.cardId === id), none),
  ],
  [
    'POST',
    /^\/api\/cards\/([^/]+)\/publish$/,
    ({ params: [id] }) => {
      const card = store.cards.find((one) => one.cardId === id)
      const job = runJob(
        'publish-card',
        id,
        ['Upload “Owl song”', 'Upload “The lighthouse”', 'Save the card'],
        () => {
          Object.assign(card, { publishedAt: now(), upToDate: true, yotoCardId: 'L0' })
          tell({ type: 'card', data: { id } })
        },
      )
      card.publishJobId = job.jobId
      return { status: 202, json: job }
    },
  ],
  ['GET', /^\/api\/library$/, () => list(process.env.EMPTY ? [] : store.library)],
  [
    'GET',
    /^\/api\/library\/([^/]+)$/,
    ({ params: [id] }) => {
      const entry = store.library.find((one) => one.cardId === id)
      const chapters = ['Dusk', 'The owl wakes', 'A long way home', 'Good night'].map((title, index) => ({
        key: String(index + 1).padStart(2, '0'),
        title,
        iconUrl: null,
        tracks: [{ key: '01', title, duration: 200 + index * 31 }],
      }))
      return found(entry && { ...entry, description: 'Soft stories for tired ears.', chapters })
    },
  ],
]
