import { later } from '@/shared/testing/builders'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionKeeper } from './keeper'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

let issued = 0
const granted = () =>
  new Response(JSON.stringify({ outcome: 'signed-in', accessToken: `token-${++issued}`, expiresIn: 900 }))
const refused = () => new Response(JSON.stringify({ title: 'Not signed in' }), { status: 401 })
beforeEach(() => (issued = 0))

test('everybody who needs a token waits for one and the same refresh', async () => {
  const answer = later<Response>()
  const post = vi.fn(() => answer.promise)
  const keeper = new SessionKeeper(post)
  const asked = [keeper.token(), keeper.token(), keeper.refresh()]
  answer.resolve(granted())
  expect(await Promise.all(asked)).toEqual(['token-1', 'token-1', 'token-1'])
  expect(post).toHaveBeenCalledOnce()
  expect(keeper.status()).toBe('signed-in')
})

test('a token that was refused is replaced once, however many requests it failed', async () => {
  const post = vi.fn(() => Promise.resolve(granted()))
  const keeper = new SessionKeeper(post)
  const first = (await keeper.refresh()) ?? ''
  expect(await Promise.all([keeper.replace(first), keeper.replace(first)])).toEqual(['token-2', 'token-2'])
  expect(await keeper.replace(first)).toBe('token-2')
  expect(post).toHaveBeenCalledTimes(2)
})

test('it is refreshed shortly before it ends', async () => {
  const post = vi.fn(() => Promise.resolve(granted()))
  await new SessionKeeper(post).refresh()
  await vi.advanceTimersByTimeAsync(839_000)
  expect(post).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(post).toHaveBeenCalledTimes(2)
})

test('without a cookie one is signed out, and no request tries again', async () => {
  const post = vi.fn(() => Promise.resolve(refused()))
  const keeper = new SessionKeeper(post)
  expect(await keeper.token()).toBeNull()
  expect(keeper.status()).toBe('signed-out')
  expect(await keeper.token()).toBeNull()
  expect(post).toHaveBeenCalledOnce()
})

test('a lost network signs nobody out', async () => {
  const post = vi.fn(() => Promise.resolve(granted()))
  const keeper = new SessionKeeper(post)
  await keeper.refresh()
  post.mockRejectedValue(new TypeError('network'))
  expect(await keeper.refresh()).toBe('token-1')
  expect(keeper.status()).toBe('signed-in')
})

test('opened without a network, it says so instead of asking for a password', async () => {
  const keeper = new SessionKeeper(() => Promise.reject(new TypeError('network')))
  await keeper.refresh()
  expect(keeper.status()).toBe('unreachable')
})
