// A small stand-in for the service, in memory, for working on the page without the server: `npm run mock`, then
// `npm run dev`. It answers the shapes of openapi.yaml and asyncapi.yaml and is never part of a build.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { routes } from './routes.mjs'
import { simulatorRoutes } from './simulator.mjs'
import { store } from './store.mjs'

const port = Number(process.env.PORT ?? 8787)
const origin = `http://127.0.0.1:${port}`
const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
}

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => answer(request, response, Buffer.concat(chunks)))
})

function answer(request, response, raw) {
  const url = new URL(request.url ?? '/', origin)
  if (request.method === 'OPTIONS') return response.writeHead(204, cors).end()
  for (const [method, pattern, handle] of [...routes(origin), ...simulatorRoutes]) {
    const match = pattern.exec(url.pathname)
    if (method !== request.method || !match) continue
    const body =
      raw.length > 0 && request.headers['content-type'] === 'application/json' ? JSON.parse(raw) : raw
    const result = handle({
      params: match.slice(1).map(decodeURIComponent),
      body,
      headers: request.headers,
      url,
    })
    const { status = 200, json, headers = {}, bytes } = result
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    return response
      .writeHead(status, { ...cors, ...(bytes ? {} : { 'Content-Type': type }), ...headers })
      .end(bytes ?? (json === undefined ? undefined : JSON.stringify(json)))
  }
  response.writeHead(404, { ...cors, 'Content-Type': 'application/problem+json' })
  response.end(
    JSON.stringify({ type: 'not-found', title: 'There is none', status: 404, correlationId: 'mock' }),
  )
}

const sockets = new WebSocketServer({ server, path: '/live' })
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const message = JSON.parse(data)
    const at = new Date().toISOString()
    if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong', at }))
    if (message.type !== 'ticket') return
    store.listeners.add(send)
    send({ type: 'hello', at, connectionId: 'C1', expiresAt: new Date(Date.now() + 900_000).toISOString() })
  })
  socket.on('close', () => store.listeners.delete(send))
  function send(message) {
    socket.send(JSON.stringify(message))
  }
})

server.listen(port, '127.0.0.1', () => console.log(`READY ${origin}`))
