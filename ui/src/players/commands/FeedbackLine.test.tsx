import { aCommand, aPlayer, at, noon } from '@/shared/testing/builders'
import { MantineProvider } from '@mantine/core'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FeedbackLine } from './FeedbackLine'
import { tracker } from './tracker'

beforeEach(() => vi.useFakeTimers({ now: noon }))
afterEach(() => {
  tracker.clear()
  vi.useRealTimers()
})

const passes = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

const status = () => screen.queryByTestId('command-feedback')?.getAttribute('data-status')

function show(player = aPlayer()) {
  return (
    <MantineProvider>
      <FeedbackLine player={player} />
    </MantineProvider>
  )
}

test('follows a command from the press of the button to what the player shows, then falls silent', () => {
  const { rerender } = render(show())
  expect(status()).toBeUndefined()

  let id = 0
  act(() => {
    id = tracker.begin('p1', { kind: 'set-volume', volume: 7 }, aPlayer().state)
  })
  expect(status()).toBe('sending')
  act(() => tracker.accepted('p1', id, aCommand()))
  act(() => tracker.heard(aCommand({ status: 'SENT' })))
  expect(status()).toBe('sent')
  act(() => tracker.heard(aCommand({ status: 'ACKNOWLEDGED' })))
  expect(status()).toBe('sent')
  rerender(show(aPlayer({ version: 11, volume: 7 })))
  expect(status()).toBe('done')

  rerender(show(aPlayer({ version: 12, volume: 3 })))
  expect(status()).toBe('done')
  passes(5_000)
  expect(status()).toBeUndefined()
})

test('takes the word of the socket that came before the answer of the request', () => {
  render(show())
  act(() => {
    const id = tracker.begin('p1', { kind: 'pause' }, aPlayer().state)
    tracker.heard(aCommand({ kind: 'pause', status: 'SENT' }))
    tracker.accepted('p1', id, aCommand({ kind: 'pause' }))
  })
  expect(status()).toBe('sent')
})

test('says that the player did not answer, and keeps saying so', () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')))
  render(show())
  act(() => {
    const id = tracker.begin('p1', { kind: 'pause' }, aPlayer().state)
    tracker.accepted('p1', id, aCommand({ kind: 'pause', status: 'SENT', expiresAt: at(15) }))
  })
  passes(18_000)
  expect(status()).toBe('expired')
  expect(screen.getByText(/the player did not answer/)).toBeDefined()
  passes(60_000)
  expect(status()).toBe('expired')
})

test('shows why the server refused', () => {
  render(show())
  act(() => {
    const id = tracker.begin('p1', { kind: 'resume' }, aPlayer().state)
    tracker.refused('p1', id, 'A viewer may not do this.')
  })
  expect(status()).toBe('failed')
  expect(screen.getByText(/A viewer may not do this/)).toBeDefined()
})
