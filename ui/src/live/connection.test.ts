import { at } from '@/shared/testing/builders'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backOff, LiveConnection } from './connection'

class FakeSocket {
  sent: string[] = []
  closed = false
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  send = (text: string) => void this.sent.push(text)
  close = () => (this.closed = true)
  says = (message: object) => this.onmessage?.({ data: JSON.stringify(message) })
}

let sockets: FakeSocket[]
let tickets: number
const onMessage = vi.fn()
const onHello = vi.fn()
const hello = { type: 'hello', at: at(0), connectionId: 'c', expiresAt: at(900) }

function connection() {
  return new LiveConnection({
    ticket: () => Promise.resolve({ ticket: `t${++tickets}`, url: 'ws://live', expiresAt: at(30) }),
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    onMessage,
    onHello,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  sockets = []
  tickets = 0
})
afterEach(() => vi.useRealTimers())

const socket = (index: number) => {
  const one = sockets[index]
  if (!one) throw new Error(`no socket ${index}`)
  return one
}

test('sends the ticket first, and after hello is live and what was read before is read again', async () => {
  const live = connection()
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  socket(0).onopen?.()
  expect(socket(0).sent).toEqual(['{"type":"ticket","ticket":"t1"}'])
  expect(live.status()).toBe('connecting')
  socket(0).says(hello)
  expect(live.status()).toBe('live')
  expect(onHello).toHaveBeenCalledOnce()
})

test('comes back by itself with a fresh ticket, and says that something may have been missed', async () => {
  const live = connection()
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  socket(0).says(hello)
  socket(0).onclose?.()
  expect(live.status()).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1_000)
  socket(1).onopen?.()
  expect(socket(1).sent).toEqual(['{"type":"ticket","ticket":"t2"}'])
  expect(onHello).toHaveBeenCalledOnce()
  socket(1).says(hello)
  expect(onHello).toHaveBeenCalledTimes(2)
})

test('notices a line that has gone dead', async () => {
  const live = connection()
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  socket(0).says(hello)
  await vi.advanceTimersByTimeAsync(25_000)
  expect(socket(0).sent.at(-1)).toBe('{"type":"ping"}')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(socket(0).closed).toBe(true)
  expect(live.status()).not.toBe('live')
})

test('does not come back after it was stopped', async () => {
  const live = connection()
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  live.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sockets).toHaveLength(1)
  expect(live.status()).toBe('off')
})

test('waits longer each time, up to half a minute', () => {
  expect(backOff(0, 1)).toBe(500)
  expect(backOff(3, 1)).toBe(4_000)
  expect(backOff(20, 1)).toBe(30_000)
  expect(backOff(3, 0)).toBe(2_000)
})
