// The operations of openapi.yaml, as far as the page needs them to be looked at: people, the link and players.
import { moved, newId, store } from './store.mjs'
import { drop, found, list, none, now, problem } from './answers.mjs'
import { thingRoutes } from './things.mjs'
import { sendCommand } from './work.mjs'

const kept = 'HttpOnly; SameSite=Strict; Path=/'
const session = () => ({
  headers: { 'Set-Cookie': `mock=1; ${kept}` },
  json: {
    outcome: 'signed-in',
    accessToken: newId('TOKEN'),
    expiresIn: 900,
    challenge: null,
    challengeSession: null,
  },
})

export const routes = (origin) => [
  ...thingRoutes(origin),
  [
    'GET',
    /^\/config\.json$/,
    () => ({
      json: {
        environment: 'mock',
        apiBase: '',
        simulatorUrl: origin,
        outboxUrl: `${origin}/outbox`,
        demo: { email: 'demo@example.org', password: 'demo demo demo' },
      },
    }),
  ],
  [
    'POST',
    /^\/api\/user-auth\/sign-in$/,
    ({ body }) => {
      if (body.password === 'wrong')
        return problem(401, 'Not signed in', 'The address or the password is wrong.')
      return session()
    },
  ],
  [
    'POST',
    /^\/api\/user-auth\/refresh$/,
    ({ headers }) => (headers.cookie?.includes('mock=1') ? session() : problem(401, 'Not signed in')),
  ],
  [
    'POST',
    /^\/api\/user-auth\/sign-out$/,
    () => ({ ...none, headers: { 'Set-Cookie': `mock=; Max-Age=0; ${kept}` } }),
  ],
  [
    'POST',
    /^\/api\/user-auth\/register$/,
    ({ body }) => ({ status: 202, json: { email: body.email, confirmationSent: true } }),
  ],
  ['POST', /^\/api\/user-auth\/(confirm|resend|forgot-password|reset-password)$/, () => none],
  ['GET', /^\/api\/user-auth\/me$/, () => ({ json: store.me })],
  ['PATCH', /^\/api\/user-auth\/me$/, ({ body }) => ({ json: Object.assign(store.me, body) })],
  [
    'GET',
    /^\/api\/user-auth\/me\/export$/,
    () => ({
      json: {
        exportedAt: now(),
        household: store.household,
        members: store.members,
        players: store.players,
        audio: store.audio,
        cards: store.cards,
      },
    }),
  ],
  ['GET', /^\/api\/household$/, () => ({ json: store.household })],
  [
    'PATCH',
    /^\/api\/household$/,
    ({ body }) => ({ json: Object.assign(store.household, body, { version: store.household.version + 1 }) }),
  ],
  ['GET', /^\/api\/household\/members$/, () => list(store.members)],
  [
    'PATCH',
    /^\/api\/household\/members\/([^/]+)$/,
    ({ params: [id], body }) => ({
      json: Object.assign(
        store.members.find((one) => one.userId === id),
        body,
      ),
    }),
  ],
  [
    'DELETE',
    /^\/api\/household\/members\/([^/]+)$/,
    ({ params: [id] }) => (drop(store.members, (one) => one.userId === id), none),
  ],
  ['GET', /^\/api\/household\/invitations$/, () => list(store.invitations)],
  [
    'POST',
    /^\/api\/household\/invitations$/,
    ({ body }) => {
      const invitation = {
        invitationId: newId('INVITE'),
        ...body,
        invitedAt: now(),
        expiresAt: new Date(Date.now() + 6e8).toISOString(),
      }
      store.invitations.push(invitation)
      return { status: 201, json: invitation }
    },
  ],
  [
    'DELETE',
    /^\/api\/household\/invitations\/([^/]+)$/,
    ({ params: [id] }) => (drop(store.invitations, (one) => one.invitationId === id), none),
  ],
  ['GET', /^\/api\/auth\/yoto$/, () => ({ json: store.yoto })],
  [
    'DELETE',
    /^\/api\/auth\/yoto\/([^/]+)$/,
    ({ params: [id] }) => {
      drop(store.yoto.accounts, (one) => one.accountId === id)
      store.yoto.linked = store.yoto.accounts.length > 0
      return none
    },
  ],
  ['GET', /^\/api\/players$/, () => list(process.env.EMPTY ? [] : store.players)],
  [
    'POST',
    /^\/api\/players\/quieten$/,
    () => ({
      status: 202,
      json: {
        items: store.players
          .filter((one) => one.state.online)
          .map((one) => sendCommand(one.deviceId, { kind: 'pause' })),
        nextCursor: null,
      },
    }),
  ],
  ['GET', /^\/api\/players\/([^/]+)\/events$/, () => list(store.events)],
  [
    'GET',
    /^\/api\/players\/([^/]+)\/commands$/,
    ({ params: [id] }) => list(store.commands.filter((one) => one.deviceId === id)),
  ],
  [
    'POST',
    /^\/api\/players\/([^/]+)\/commands$/,
    ({ params: [id], body }) => ({ status: 202, json: sendCommand(id, body) }),
  ],
  [
    'GET',
    /^\/api\/players\/([^/]+)\/commands\/([^/]+)$/,
    ({ params: [, id] }) => found(store.commands.find((one) => one.commandId === id)),
  ],
  [
    'POST',
    /^\/api\/live\/tickets$/,
    () => ({
      status: 201,
      json: { ticket: newId('TICKET'), url: `${origin.replace('http', 'ws')}/live`, expiresAt: now() },
    }),
  ],
]

// Now and then a playing player says where it is.
setInterval(() => {
  for (const { deviceId, state } of store.players) {
    if (state.playback !== 'playing' || state.position === null) continue
    const position = state.position + Math.round((Date.now() - Date.parse(state.positionAt)) / 1000)
    moved(deviceId, 'playback', { position: position % (state.trackLength ?? 240), positionAt: now() })
  }
}, 10_000).unref()
