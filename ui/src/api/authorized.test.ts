import { expect, test, vi } from 'vitest'
import { authorized } from './authorized'

const source = (token: string | null, fresh: string | null) => ({
  token: vi.fn(() => Promise.resolve(token)),
  replace: vi.fn(() => Promise.resolve(fresh)),
})
const request = () => new Request('http://localhost/api/cards', { method: 'POST', body: '{"title":"x"}' })
const answers = (...statuses: number[]) => {
  const seen: [string | null, string][] = []
  const send = async (sent: Request) => {
    seen.push([sent.headers.get('Authorization'), await sent.text()])
    return new Response(null, { status: statuses.shift() ?? 500 })
  }
  return { send, seen }
}

test('a refused token is replaced and the same request is sent once more', async () => {
  const { send, seen } = answers(401, 201)
  const response = await authorized(source('old', 'new'), send)(request())
  expect(response.status).toBe(201)
  expect(seen).toEqual([
    ['Bearer old', '{"title":"x"}'],
    ['Bearer new', '{"title":"x"}'],
  ])
})

test('it is not sent a third time', async () => {
  const { send, seen } = answers(401, 401, 200)
  expect((await authorized(source('old', 'new'), send)(request())).status).toBe(401)
  expect(seen).toHaveLength(2)
})

test('when the sign-in has ended the refusal is passed on', async () => {
  const { send, seen } = answers(401)
  expect((await authorized(source('old', null), send)(request())).status).toBe(401)
  expect(seen).toHaveLength(1)
})
