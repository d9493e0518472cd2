import { aCommand, aState, at, noon } from '@/shared/testing/builders'
import { describe, expect, test } from 'vitest'
import { phaseOf, type Asked } from './outcome'

const volumeTo7: Asked = {
  request: { kind: 'set-volume', volume: 7 },
  before: aState(),
  command: null,
  refused: null,
}

describe('a command to set the volume', () => {
  test('is "sending" until the server has it, and while it is queued', () => {
    expect(phaseOf(volumeTo7, aState(), noon)).toBe('sending')
    expect(phaseOf({ ...volumeTo7, command: aCommand() }, aState(), noon)).toBe('sending')
  })

  test('is "sent" once it is on its way', () => {
    expect(phaseOf({ ...volumeTo7, command: aCommand({ status: 'SENT' }) }, aState(), noon)).toBe('sent')
  })

  test('is not done by being acknowledged', () => {
    const heard = { ...volumeTo7, command: aCommand({ status: 'ACKNOWLEDGED' }) }
    expect(phaseOf(heard, aState(), noon)).toBe('acknowledged')
    expect(phaseOf(heard, aState({ version: 11, volume: 6 }), noon)).toBe('acknowledged')
  })

  test('is done when a newer state of the player shows it', () => {
    const sent = { ...volumeTo7, command: aCommand({ status: 'SENT' }) }
    expect(phaseOf(sent, aState({ version: 11, volume: 7 }), noon)).toBe('done')
  })

  test('is not done by an old state that happens to show it', () => {
    const same: Asked = { ...volumeTo7, before: aState({ volume: 7 }), command: aCommand({ status: 'SENT' }) }
    expect(phaseOf(same, aState({ volume: 7 }), noon)).toBe('sent')
  })

  test('is done by its acknowledgement when the player already was as wanted', () => {
    const same: Asked = {
      ...volumeTo7,
      before: aState({ volume: 7 }),
      command: aCommand({ status: 'ACKNOWLEDGED' }),
    }
    expect(phaseOf(same, aState({ volume: 7 }), noon)).toBe('done')
  })

  test('was not answered when its time has passed, whether or not the server says so', () => {
    const sent = { ...volumeTo7, command: aCommand({ status: 'SENT' }) }
    expect(phaseOf(sent, aState(), Date.parse(at(14)))).toBe('sent')
    expect(phaseOf(sent, aState(), Date.parse(at(17)))).toBe('expired')
    expect(phaseOf({ ...volumeTo7, command: aCommand({ status: 'EXPIRED' }) }, aState(), noon)).toBe(
      'expired',
    )
  })

  test('has failed when the server refused it or the player could not', () => {
    expect(phaseOf({ ...volumeTo7, refused: 'No.' }, aState(), noon)).toBe('failed')
    expect(phaseOf({ ...volumeTo7, command: aCommand({ status: 'FAILED' }) }, aState(), noon)).toBe('failed')
  })
})

describe('what counts as shown', () => {
  const newer = { version: 11 }

  test('pausing: paused or stopped', () => {
    const asked: Asked = { ...volumeTo7, request: { kind: 'pause' }, command: aCommand() }
    expect(phaseOf(asked, aState({ ...newer, playback: 'playing' }), noon)).toBe('sending')
    expect(phaseOf(asked, aState({ ...newer, playback: 'paused' }), noon)).toBe('done')
  })

  test('next: another track, or the same one from its start', () => {
    const before = aState({ trackKey: '01', chapterKey: '01', position: 40 })
    const asked: Asked = {
      ...volumeTo7,
      before,
      request: { kind: 'next' },
      command: aCommand({ status: 'ACKNOWLEDGED' }),
    }
    expect(phaseOf(asked, { ...before, ...newer, position: 42 }, noon)).toBe('acknowledged')
    expect(phaseOf(asked, { ...before, ...newer, trackKey: '02' }, noon)).toBe('done')
    expect(phaseOf(asked, { ...before, ...newer, position: 0 }, noon)).toBe('done')
  })

  test('a sleep timer: it ends about when asked, and it is gone when switched off', () => {
    const asked: Asked = {
      ...volumeTo7,
      request: { kind: 'set-sleep-timer', seconds: 600 },
      command: aCommand(),
    }
    expect(phaseOf(asked, aState({ ...newer, sleepTimerEndsAt: at(604) }), noon)).toBe('done')
    expect(phaseOf(asked, aState({ ...newer, sleepTimerEndsAt: at(1800) }), noon)).toBe('sending')
    const off: Asked = { ...asked, request: { kind: 'set-sleep-timer', seconds: 0 } }
    expect(phaseOf(off, aState({ ...newer, sleepTimerEndsAt: null }), noon)).toBe('done')
  })

  test('playing a card: that card, that chapter, and playing', () => {
    const request = { kind: 'play-card', cardId: 'L1', chapterKey: '02' } as const
    const asked: Asked = { ...volumeTo7, request, command: aCommand() }
    expect(phaseOf(asked, aState({ ...newer, cardId: 'L1', chapterKey: '01' }), noon)).toBe('sending')
    expect(phaseOf(asked, aState({ ...newer, cardId: 'L1', chapterKey: '02' }), noon)).toBe('done')
  })
})
